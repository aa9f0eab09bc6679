package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "a volatile reference to an array does not make its elements volatile")
public class VolatileArray {
  private volatile int[] a = new int[1];

  public void one() {
    a[0] = 1;
  }

  public int two() {
    return a[0];
  }
}
