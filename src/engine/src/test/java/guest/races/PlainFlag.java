package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "a plain flag orders nothing: neither the flag nor what it stands for")
public class PlainFlag {
  private boolean flag;
  private int data;

  public void one() {
    data = 1;
    flag = true;
  }

  public int two() {
    return flag ? data : -1;
  }
}
