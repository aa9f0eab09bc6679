package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.SynchronousQueue;

@Expect(
    finds = "deadlock",
    why = "an offer finds a taker or does not, and a put without one waits for ever")
public class NobodyTakes {
  private final SynchronousQueue<Integer> queue = new SynchronousQueue<>();

  public void one() throws InterruptedException {
    queue.put(1);
  }

  public Integer two() {
    return queue.poll();
  }
}
