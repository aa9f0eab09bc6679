package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

@Expect(finds = "deadlock", why = "two take and one puts")
public class NobodyPuts {
  private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(2);

  public int one() throws InterruptedException {
    return queue.take();
  }

  public int two() throws InterruptedException {
    return queue.take();
  }

  public void three() throws InterruptedException {
    queue.put(7);
  }
}
