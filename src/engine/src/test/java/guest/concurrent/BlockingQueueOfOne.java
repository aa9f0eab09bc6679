package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.ArrayBlockingQueue;

@Expect(
    reaches = "12",
    proved = true,
    why = "the second put waits until the first element has been taken")
public class BlockingQueueOfOne {
  private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

  public void one() throws InterruptedException {
    queue.put(1);
    queue.put(2);
  }

  public int two() throws InterruptedException {
    return 10 * queue.take() + queue.take();
  }
}
