package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "two monitors order nothing")
public class TwoMonitors {
  private final Object a = new Object();
  private final Object b = new Object();
  private int x;

  public void one() {
    synchronized (a) {
      x++;
    }
  }

  public void two() {
    synchronized (b) {
      x++;
    }
  }
}
