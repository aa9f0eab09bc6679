package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    strategy = "exhaustive",
    why = "the checker can look between the two writes of a setter, if no other has finished")
public class Reorder {
  private int a;
  private int b;

  public void one() {
    set();
  }

  public void two() {
    set();
  }

  public void three() {
    int seen = a;
    if (seen != -b) {
      throw new AssertionError("a is " + seen);
    }
  }

  private void set() {
    a = 1;
    b = -1;
  }
}
