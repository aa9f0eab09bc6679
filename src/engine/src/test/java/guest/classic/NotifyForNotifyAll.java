package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    finds = "deadlock",
    strategy = "exhaustive",
    why = "producers and consumers share a wait set: a notification can wake one of the wrong kind")
public class NotifyForNotifyAll {
  private boolean full;

  public void one() throws InterruptedException {
    put();
  }

  public void two() throws InterruptedException {
    put();
  }

  public void three() throws InterruptedException {
    take();
  }

  public void four() throws InterruptedException {
    take();
  }

  private synchronized void put() throws InterruptedException {
    while (full) {
      wait();
    }
    full = true;
    notify();
  }

  private synchronized void take() throws InterruptedException {
    while (!full) {
      wait();
    }
    full = false;
    notify();
  }
}
