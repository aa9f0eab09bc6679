package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"3"},
    keys = "\"checks\": [\"data-race\"]",
    why = "two elements of an array are two variables")
public class OtherElement {
  private final int[] a = new int[2];

  public void one() {
    a[0] = 1;
  }

  public void two() {
    a[1] = 2;
  }

  public int end() {
    return a[0] + a[1];
  }
}
