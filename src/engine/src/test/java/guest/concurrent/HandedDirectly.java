package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.SynchronousQueue;

@Expect(
    reaches = {"10", "11"},
    why = "a put waits for the take")
public class HandedDirectly {
  private final SynchronousQueue<Integer> queue = new SynchronousQueue<>();
  private int after;

  public void one() throws InterruptedException {
    queue.put(1);
    after = 1;
  }

  public int two() throws InterruptedException {
    return 10 * queue.take() + after;
  }
}
