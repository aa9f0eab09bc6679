package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"7, 7"},
    keys = "\"checks\": [\"data-race\"]",
    why = "reads do not race with reads")
public class OnlyReaders {
  private int x;

  public void before() {
    x = 7;
  }

  public int one() {
    return x;
  }

  public int two() {
    return x;
  }
}
