package guest.memory;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

@Expect(
    reaches = {"1", "2"},
    why = "an int in an array of bytes is read and written in two steps")
public class ByteView {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes = new byte[8];

  public void one() {
    INT.set(bytes, 4, (int) INT.get(bytes, 4) + 1);
  }

  public void two() {
    INT.set(bytes, 4, (int) INT.get(bytes, 4) + 1);
  }

  public int end() {
    return bytes[7];
  }
}
