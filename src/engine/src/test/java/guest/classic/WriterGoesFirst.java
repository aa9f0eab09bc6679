package guest.classic;

import heddle.engine.suite.Expect;

/** Writers first: the second problem of Courtois, Heymans and Parnas. */
@Expect(
    reaches = "0",
    strategy = "exhaustive",
    proved = true,
    keys = "\"choices\": {\"spuriousWakeups\": 0}",
    why = "no reader goes in while a writer waits")
public class WriterGoesFirst {
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
      notifyAll();
    }
  }

  public void two() throws InterruptedException {
    enter();
    leave();
  }

  public void three() throws InterruptedException {
    enter();
    leave();
  }

  public int end() {
    return overtook;
  }

  private synchronized void enter() throws InterruptedException {
    while (asks) {
      wait();
    }
    overtook += asks ? 1 : 0;
    readers++;
  }

  private synchronized void leave() {
    if (--readers == 0) {
      notifyAll();
    }
  }
}
