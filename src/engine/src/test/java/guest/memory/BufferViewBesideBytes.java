package guest.memory;

import heddle.engine.suite.Expect;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

@Expect(
    reaches = {"257", "258"},
    proved = true,
    why = "a handle for numbers in a buffer reaches the bytes of the array that others see")
public class BufferViewBesideBytes {
  private static final VarHandle SHORT =
      MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes = new byte[2];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

  public void one() {
    SHORT.set(buffer, 0, (short) 0x0101);
  }

  public void two() {
    bytes[1] = 2;
  }

  public int end() {
    return (short) SHORT.get(buffer, 0);
  }
}
