package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"2"},
    keys = "\"checks\": [\"data-race\"]",
    why = "one monitor orders all that is done inside it")
public class OneMonitor {
  private int x;

  public synchronized void one() {
    x++;
  }

  public synchronized void two() {
    x++;
  }

  public int end() {
    return x;
  }
}
