package guest.library;

import heddle.engine.suite.Expect;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The library's own code is stepped through: its nodes get from thread to thread. */
@Expect(
    reaches = {"1, 2", "2, 1"},
    open = "java.util.concurrent.ConcurrentLinkedQueue",
    proved = true,
    why = "each finds something, its own element or that of the other, and nothing is lost")
public class OpenedQueue {
  private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();

  public int one() {
    queue.offer(1);
    return queue.poll();
  }

  public int two() {
    queue.offer(2);
    return queue.poll();
  }
}
