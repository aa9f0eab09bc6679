package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.Semaphore;

@Expect(finds = "deadlock", why = "each has the only permit that the other wants")
public class CrossedSemaphores {
  private final Semaphore left = new Semaphore(1);
  private final Semaphore right = new Semaphore(1);

  public void one() throws InterruptedException {
    left.acquire();
    right.acquire();
    right.release();
    left.release();
  }

  public void two() throws InterruptedException {
    right.acquire();
    left.acquire();
    left.release();
    right.release();
  }
}
