package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "two threads write one element of an array")
public class SameElement {
  private final int[] a = new int[2];

  public void one() {
    a[0] = 1;
  }

  public void two() {
    a[0] = 2;
  }
}
