package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0", "1"},
    proved = true,
    strategy = "exhaustive",
    why = "rounds that are counted are no rounds that change nothing: it gives up")
public class LooksAfterGivingUp {
  private volatile int x;

  public int one() {
    for (int i = 0; i < 3; i++) {
      if (x == 1) {
        return 1;
      }
    }
    return 0;
  }

  public void two() {
    x = 1;
  }
}
