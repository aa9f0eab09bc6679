package guest.classic;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"7, 0", "0, 7", "7, 7"},
    strategy = "exhaustive",
    proved = true,
    why = "the owner takes the last task without asking whether a thief has done so")
public class LastTaskWithoutCas {
  private final int[] tasks = {7};
  private int top;
  private int bottom = 1;

  public int one() {
    bottom = 0;
    if (top == 1) {
      bottom = 1;
      return 0;
    }
    return tasks[0];
  }

  public int two() {
    int t = top;
    if (bottom <= t) {
      return 0;
    }
    int task = tasks[t];
    top = t + 1;
    return task;
  }
}
