package guest.collections;

import heddle.engine.suite.Expect;
import java.nio.ByteBuffer;

@Expect(
    reaches = {"\"1: 1 0\"", "\"1: 2 0\"", "\"2: 1 2\"", "\"2: 2 1\""},
    why = "a put reads the position and moves it: both may put at the same place")
public class SharedByteBuffer {
  private final ByteBuffer buffer = ByteBuffer.allocate(2);

  public void one() {
    buffer.put((byte) 1);
  }

  public void two() {
    buffer.put((byte) 2);
  }

  public String end() {
    return buffer.position() + ": " + buffer.get(0) + " " + buffer.get(1);
  }
}
