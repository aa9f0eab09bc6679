package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0", "1"},
    proved = true,
    strategy = "exhaustive",
    why = "how often it has looked also decides whether it goes on, so that no round is in vain")
public class GivesUpWhenTired {
  private volatile int x;

  public int one() {
    Pace pace = new Pace();
    while (x == 0) {
      if (pace.looks == 3) {
        return 0;
      }
      pace.once();
    }
    return 1;
  }

  public void two() {
    x = 1;
  }

  private static final class Pace {
    private int looks;

    void once() {
      looks++;
      Thread.onSpinWait();
    }
  }
}
