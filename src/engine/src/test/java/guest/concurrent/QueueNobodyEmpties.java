package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.LinkedBlockingQueue;

@Expect(finds = "deadlock", why = "the queue has room for one element, and nobody takes it")
public class QueueNobodyEmpties {
  private final LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(1);

  public void one() throws InterruptedException {
    queue.put(1);
  }

  public void two() throws InterruptedException {
    queue.put(2);
  }
}
