package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "static fields race as others do")
public class StaticField {
  private static int x;

  public void one() {
    x = 1;
  }

  public int two() {
    return x;
  }
}
