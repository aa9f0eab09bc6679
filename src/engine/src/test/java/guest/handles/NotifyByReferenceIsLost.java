package guest.handles;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    why = "a notification through a reference is as lost as any other if nobody waits yet")
public class NotifyByReferenceIsLost {
  /** What may be interrupted. */
  private interface Waiting {
    void go() throws InterruptedException;
  }

  private final Object lock = new Object();

  public void one() throws InterruptedException {
    Waiting waiting = lock::wait;
    synchronized (lock) {
      waiting.go();
    }
  }

  public void two() {
    Runnable wake = lock::notify;
    synchronized (lock) {
      wake.run();
    }
  }
}
