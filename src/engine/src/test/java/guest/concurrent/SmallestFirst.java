package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.PriorityBlockingQueue;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    why = "a queue with priorities gives the smallest of those that have come")
public class SmallestFirst {
  private final PriorityBlockingQueue<Integer> queue = new PriorityBlockingQueue<>();

  public void before() {
    queue.put(2);
  }

  public void one() {
    queue.put(1);
  }

  public int two() throws InterruptedException {
    return queue.take();
  }
}
