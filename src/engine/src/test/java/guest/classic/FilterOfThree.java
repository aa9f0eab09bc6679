package guest.classic;

import heddle.engine.suite.Expect;

/**
 * Peterson's lock for three, the filter lock: Peterson, "Myths about the mutual exclusion problem",
 * Information Processing Letters 12(3), 1981.
 */
@Expect(
    reaches = "3",
    strategy = "exhaustive",
    executions = 200_000,
    proved = true,
    why = "each of the two levels keeps one back, so that one is left")
public class FilterOfThree {
  private final int[] level = new int[3];
  private final int[] victim = new int[3];
  private int count;

  public void one() {
    pass(0);
  }

  public void two() {
    pass(1);
  }

  public void three() {
    pass(2);
  }

  public int end() {
    return count;
  }

  private void pass(int me) {
    for (int l = 1; l < 3; l++) {
      level[me] = l;
      victim[l] = me;
      while ((level[(me + 1) % 3] >= l || level[(me + 2) % 3] >= l) && victim[l] == me) {
        Thread.onSpinWait();
      }
    }
    int read = count;
    count = read + 1;
    level[me] = 0;
  }
}
