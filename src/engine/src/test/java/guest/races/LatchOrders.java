package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;

@Expect(
    reaches = {"1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "countDown comes before what follows await")
public class LatchOrders {
  private final CountDownLatch latch = new CountDownLatch(1);
  private int x;

  public void one() {
    x = 1;
    latch.countDown();
  }

  public int two() throws InterruptedException {
    latch.await();
    return x;
  }
}
