package guest.collections;

import heddle.engine.suite.Expect;
import java.nio.ByteBuffer;

@Expect(
    reaches = {"257", "514"},
    proved = true,
    why = "whoever stores a number holds the lock, so that none is torn")
public class GuardedNumberOfBytes {
  private final ByteBuffer buffer = ByteBuffer.allocate(2);

  private synchronized void put(short number) {
    buffer.putShort(0, number);
  }

  public void one() {
    put((short) 0x0101);
  }

  public void two() {
    put((short) 0x0202);
  }

  public synchronized int end() {
    return buffer.getShort(0);
  }
}
