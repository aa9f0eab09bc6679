package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.CountDownLatch;

@Expect(
    strategy = "random",
    finds = "deadlock",
    why = "two pairs of threads block each other, and have nothing to do with each other")
public class TwoRings {
  private final Object a = new Object();
  private final Object b = new Object();
  private final Object c = new Object();
  private final Object d = new Object();
  private final CountDownLatch together = new CountDownLatch(4);
  private int x;

  public void one() throws InterruptedException {
    both(a, b);
  }

  public void two() throws InterruptedException {
    both(b, a);
  }

  public void three() throws InterruptedException {
    both(c, d);
  }

  public void four() throws InterruptedException {
    both(d, c);
  }

  private void both(Object first, Object second) throws InterruptedException {
    synchronized (first) {
      together.countDown();
      together.await();
      synchronized (second) {
        x++;
      }
    }
  }
}
