package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "false",
    strategy = "exhaustive",
    proved = true,
    keys = "\"choices\": {\"spuriousWakeups\": 0}",
    why = "all that wait are woken, and each looks for itself whether it can go on")
public class NotifyAllInBuffer {
  private boolean full;

  public void one() throws InterruptedException {
    put();
  }

  public void two() throws InterruptedException {
    take();
  }

  public void three() throws InterruptedException {
    put();
    take();
  }

  public boolean end() {
    return full;
  }

  private synchronized void put() throws InterruptedException {
    while (full) {
      wait();
    }
    full = true;
    notifyAll();
  }

  private synchronized void take() throws InterruptedException {
    while (!full) {
      wait();
    }
    full = false;
    notifyAll();
  }
}
