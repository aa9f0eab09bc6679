package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

@Expect(finds = "deadlock", why = "there is room for one of two")
public class NobodyTakes {
  private final BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

  public void one() throws InterruptedException {
    queue.put(1);
  }

  public void two() throws InterruptedException {
    queue.put(2);
  }
}
