package guest.choices;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "7",
    proved = true,
    keys = "\"choices\": {\"spuriousWakeups\": 0}",
    why = "without wake-ups for no reason the if is enough")
public class IfAroundWaitSwitchedOff {
  private Integer item;

  public synchronized int one() throws InterruptedException {
    if (item == null) {
      wait();
    }
    return item;
  }

  public synchronized void two() {
    item = 7;
    notifyAll();
  }
}
