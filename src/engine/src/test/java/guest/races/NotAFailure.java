package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0", "7"},
    why = "a data race alone is a remark and no failure unless the scenario says so")
public class NotAFailure {
  private int x;

  public void one() {
    x = 7;
  }

  public int two() {
    return x;
  }
}
