package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "wait gives the monitor back and takes it again")
public class WaitAndNotify {
  private int x;
  private boolean set;

  public synchronized void one() {
    x = 1;
    set = true;
    notifyAll();
  }

  public synchronized int two() throws InterruptedException {
    while (!set) {
      wait();
    }
    return x;
  }
}
