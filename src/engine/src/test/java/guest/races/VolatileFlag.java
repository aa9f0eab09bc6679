package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"-1", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "who sees the volatile flag sees what was written before it")
public class VolatileFlag {
  private volatile boolean flag;
  private int data;

  public void one() {
    data = 1;
    flag = true;
  }

  public int two() {
    return flag ? data : -1;
  }
}
