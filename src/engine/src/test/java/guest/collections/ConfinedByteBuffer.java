package guest.collections;

import heddle.engine.suite.Expect;
import java.nio.ByteBuffer;

@Expect(
    reaches = {"3, 3"},
    proved = true,
    why = "each thread has a buffer of its own: there is nothing to interleave")
public class ConfinedByteBuffer {
  public int one() {
    return sum();
  }

  public int two() {
    return sum();
  }

  private static int sum() {
    ByteBuffer buffer = ByteBuffer.allocate(2).put((byte) 1).put((byte) 2).flip();
    return buffer.get() + buffer.get();
  }
}
