package guest.classic;

import heddle.engine.suite.Expect;

/**
 * Readers first: Courtois, Heymans, Parnas, "Concurrent control with readers and writers", 1971.
 */
@Expect(
    finds = "exception",
    why = "as long as there is a reader inside, others go in past a writer that waits")
public class WriterStarves {
  private int readers;
  private boolean asks;
  private int overtook;

  public void one() throws InterruptedException {
    synchronized (this) {
      asks = true;
      while (readers > 0) {
        wait();
      }
      asks = false;
    }
  }

  public void two() {
    enter();
    leave();
    enter();
    leave();
  }

  public void three() {
    enter();
    leave();
  }

  private synchronized void enter() {
    readers++;
    if (asks && ++overtook == 2) {
      throw new AssertionError("a writer that waits has been overtaken twice");
    }
  }

  private synchronized void leave() {
    if (--readers == 0) {
      notifyAll();
    }
  }
}
