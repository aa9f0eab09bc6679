package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.Semaphore;

@Expect(finds = "deadlock", why = "the first one to come keeps the permit")
public class PermitNotGivenBack {
  private final Semaphore gate = new Semaphore(1);

  public void one() throws InterruptedException {
    gate.acquire();
  }

  public void two() throws InterruptedException {
    gate.acquire();
  }
}
