package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "a reader that does not take the monitor is not ordered")
public class ReadOutside {
  private int x;

  public synchronized void one() {
    x = 1;
  }

  public int two() {
    return x;
  }
}
