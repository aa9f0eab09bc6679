package guest.choices;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "7",
    proved = true,
    why = "a loop looks again, so a wake-up for no reason does no harm")
public class WhileAroundWait {
  private Integer item;

  public synchronized int one() throws InterruptedException {
    while (item == null) {
      wait();
    }
    return item;
  }

  public synchronized void two() {
    item = 7;
    notifyAll();
  }
}
