package guest.choices;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    why = "wait may return although nobody has put anything: an if does not look again")
public class IfAroundWait {
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
