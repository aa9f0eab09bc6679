package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "who learns of the interrupt is ordered after it")
public class InterruptOrders {
  private int x;
  private int seen;

  public int run() throws InterruptedException {
    Thread t = new Thread(this::sleepAndRead);
    t.start();
    x = 1;
    t.interrupt();
    t.join();
    return seen;
  }

  private void sleepAndRead() {
    try {
      synchronized (this) {
        while (true) {
          wait();
        }
      }
    } catch (InterruptedException e) {
      seen = x;
    }
  }
}
