package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;

@Expect(finds = "deadlock", why = "a final call waits for a latch that nobody counts down")
public class EndWaitsForEver {
  private final CountDownLatch never = new CountDownLatch(1);
  private volatile int x;

  public void one() {
    x = 1;
  }

  public int end() throws InterruptedException {
    never.await();
    return x;
  }
}
