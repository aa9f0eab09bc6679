package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

@Expect(
    reaches = {"true", "false"},
    executions = 1_000,
    why = "a permit may come before the time-out, or after it")
public class PermitInTime {
  private final Semaphore permits = new Semaphore(0);

  public boolean one() throws InterruptedException {
    return permits.tryAcquire(1, TimeUnit.SECONDS);
  }

  public void two() {
    permits.release();
  }
}
