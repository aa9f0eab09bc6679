package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    why = "both ask whether the other wants to go in before they say that they do")
public class DekkerAsksFirst {
  private final boolean[] wants = new boolean[2];
  private int inside;

  public void one() {
    pass(0);
  }

  public void two() {
    pass(1);
  }

  private void pass(int me) {
    while (wants[1 - me]) {
      Thread.onSpinWait();
    }
    wants[me] = true;
    inside++;
    if (inside > 1) {
      throw new AssertionError("two are in");
    }
    inside--;
    wants[me] = false;
  }
}
