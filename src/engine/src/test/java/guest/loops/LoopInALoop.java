package guest.loops;

import heddle.engine.suite.Expect;

/** The inner loop goes round three times whenever it is reached, six times in all. */
@Expect(
    reaches = {"0", "1", "2", "3", "4", "5", "6"},
    proved = true,
    why = "the look comes before, between or behind the six stores")
public class LoopInALoop {
  private volatile int x;

  public void one() {
    for (int i = 0; i < 2; i++) {
      for (int j = 1; j <= 3; j++) {
        x = 3 * i + j;
      }
    }
  }

  public int two() {
    return x;
  }
}
