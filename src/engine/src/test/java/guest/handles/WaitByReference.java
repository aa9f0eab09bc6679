package guest.handles;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "1",
    executions = 1_000,
    why = "wait and notify may be reached by references to the methods")
public class WaitByReference {
  /** What may be interrupted. */
  private interface Waiting {
    void go() throws InterruptedException;
  }

  private final Object lock = new Object();
  private boolean ready;

  public int one() throws InterruptedException {
    Waiting waiting = lock::wait;
    synchronized (lock) {
      while (!ready) {
        waiting.go();
      }
      return 1;
    }
  }

  public void two() {
    Runnable wake = lock::notifyAll;
    synchronized (lock) {
      ready = true;
      wake.run();
    }
  }
}
