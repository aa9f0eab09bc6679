package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.Semaphore;

@Expect(
    reaches = {"1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "release comes before what follows acquire")
public class SemaphoreOrders {
  private final Semaphore full = new Semaphore(0);
  private int x;

  public void one() {
    x = 1;
    full.release();
  }

  public int two() throws InterruptedException {
    full.acquire();
    return x;
  }
}
