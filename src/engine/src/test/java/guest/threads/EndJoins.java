package guest.threads;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;

@Expect(
    reaches = {"1", "2"},
    executions = 2_000,
    why = "a final call lets two threads go and joins them; both orders of their updates are tried")
public class EndJoins {
  private final CountDownLatch go = new CountDownLatch(1);
  private final Thread a = new Thread(this::add);
  private final Thread b = new Thread(this::add);
  private volatile int x;

  public void one() {
    a.start();
    b.start();
  }

  private void add() {
    try {
      go.await();
      x++;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public int end() throws InterruptedException {
    go.countDown();
    a.join();
    b.join();
    return x;
  }
}
