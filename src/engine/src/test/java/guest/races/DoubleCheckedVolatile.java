package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"7, 7"},
    keys = "\"checks\": [\"data-race\"]",
    why = "double-checked locking on a volatile field is sound")
public class DoubleCheckedVolatile {
  private volatile int[] instance;

  public int one() {
    return get()[0];
  }

  public int two() {
    return get()[0];
  }

  private int[] get() {
    int[] seen = instance;
    if (seen == null) {
      synchronized (this) {
        seen = instance;
        if (seen == null) {
          seen = new int[1];
          seen[0] = 7;
          instance = seen;
        }
      }
    }
    return seen;
  }
}
