package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    finds = "exception",
    why = "one level keeps back one of three: the other two go in together")
public class PetersonOfThree {
  private final boolean[] wants = new boolean[3];
  private int victim;
  private int inside;

  public void one() {
    pass(0);
  }

  public void two() {
    pass(1);
  }

  public void three() {
    pass(2);
  }

  private void pass(int me) {
    wants[me] = true;
    victim = me;
    while ((wants[(me + 1) % 3] || wants[(me + 2) % 3]) && victim == me) {
      Thread.onSpinWait();
    }
    inside++;
    if (inside > 1) {
      throw new AssertionError("two are in");
    }
    inside--;
    wants[me] = false;
  }
}
