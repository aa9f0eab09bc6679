package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    proved = true,
    strategy = "exhaustive",
    why = "nobody writes what it looks for, however it passes the time")
public class PacesForEver {
  private volatile int x;

  public void one() {
    Pace pace = new Pace();
    while (x != 2) {
      pace.once();
    }
  }

  public void two() {
    x = 1;
  }

  private static final class Pace {
    private int looks;

    void once() {
      if (looks < 64) {
        looks++;
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }
}
