package guest.collections;

import heddle.engine.suite.Expect;
import java.nio.IntBuffer;

@Expect(
    reaches = {"\"1 1\"", "\"1 2\"", "\"2 1\"", "\"2 2\""},
    executions = 1_000,
    why = "a buffer is copied into another one element by element, and both threads copy there")
public class BuffersCopied {
  private final IntBuffer target = IntBuffer.allocate(2);

  private void copy(int number) {
    target.duplicate().put(IntBuffer.wrap(new int[] {number, number}));
  }

  public void one() {
    copy(1);
  }

  public void two() {
    copy(2);
  }

  public String end() {
    return target.get(0) + " " + target.get(1);
  }
}
