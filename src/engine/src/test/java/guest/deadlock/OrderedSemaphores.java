package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.Semaphore;

@Expect(reaches = "2", proved = true, why = "both take the permits in the same order")
public class OrderedSemaphores {
  private final Semaphore left = new Semaphore(1);
  private final Semaphore right = new Semaphore(1);
  private int x;

  public void one() throws InterruptedException {
    add();
  }

  public void two() throws InterruptedException {
    add();
  }

  private void add() throws InterruptedException {
    left.acquire();
    right.acquire();
    x++;
    right.release();
    left.release();
  }

  public int end() {
    return x;
  }
}
