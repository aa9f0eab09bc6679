package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;

@Expect(finds = "deadlock", why = "two are counted on and one counts down")
public class CountOneShort {
  private final CountDownLatch latch = new CountDownLatch(2);

  public void one() throws InterruptedException {
    latch.await();
  }

  public void two() {
    latch.countDown();
  }
}
