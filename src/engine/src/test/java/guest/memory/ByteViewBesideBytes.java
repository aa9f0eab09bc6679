package guest.memory;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

@Expect(
    reaches = {"257", "258"},
    proved = true,
    why = "a number that a handle stores among bytes covers those that others store one by one")
public class ByteViewBesideBytes {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes = new byte[2];

  public void one() {
    SHORT.set(bytes, 0, (short) 0x0101);
  }

  public void two() {
    bytes[1] = 2;
  }

  public int end() {
    return (short) SHORT.get(bytes, 0);
  }
}
