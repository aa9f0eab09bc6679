package guest.collections;

import heddle.engine.suite.Expect;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;

@Expect(
    reaches = {"257", "258"},
    executions = 1_000,
    why = "a buffer of numbers is a view of bytes that another thread may store one by one")
public class NumbersBesideBytes {
  private final ByteBuffer bytes = ByteBuffer.allocate(2);
  private final ShortBuffer numbers = bytes.asShortBuffer();

  public void one() {
    numbers.put(0, (short) 0x0101);
  }

  public void two() {
    bytes.put(1, (byte) 2);
  }

  public int end() {
    return bytes.getShort(0);
  }
}
