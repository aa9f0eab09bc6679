package guest.loops;

import heddle.engine.suite.Expect;

/** Three rounds, the test at the end: the loop goes round twice. */
@Expect(
    reaches = {"0", "1", "2", "3"},
    proved = true,
    why = "the look comes before, between or behind the three stores")
public class TestsBelow {
  private volatile int x;

  public void one() {
    int i = 0;
    do {
      x = ++i;
    } while (i < 3);
  }

  public int two() {
    return x;
  }
}
