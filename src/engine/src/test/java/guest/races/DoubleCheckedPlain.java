package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "double-checked locking on a plain field reads without order")
public class DoubleCheckedPlain {
  private int[] instance;

  public int one() {
    return get()[0];
  }

  public int two() {
    return get()[0];
  }

  private int[] get() {
    if (instance == null) {
      synchronized (this) {
        if (instance == null) {
          int[] made = new int[1];
          made[0] = 7;
          instance = made;
        }
      }
    }
    return instance;
  }
}
