package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "what follows countDown is not ordered before await")
public class WriteAfterCountDown {
  private final CountDownLatch latch = new CountDownLatch(1);
  private int x;

  public void one() {
    latch.countDown();
    x = 1;
  }

  public int two() throws InterruptedException {
    latch.await();
    return x;
  }
}
