package guest.collections;

import heddle.engine.suite.Expect;
import java.nio.ByteBuffer;

@Expect(
    reaches = {"257", "258", "513", "514"},
    executions = 1_000,
    why = "a number in a buffer of bytes is stored byte by byte, so that two may mix")
public class NumberOfBytes {
  private final ByteBuffer buffer = ByteBuffer.allocate(2);

  public void one() {
    buffer.putShort(0, (short) 0x0101);
  }

  public void two() {
    buffer.putShort(0, (short) 0x0202);
  }

  public int end() {
    return buffer.getShort(0);
  }
}
