package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1", "2"},
    proved = true,
    strategy = "exhaustive",
    why = "how often it has looked only decides whether it spins or yields")
public class LooksAndPaces {
  private volatile int x;

  public int one() {
    Pace pace = new Pace();
    int seen;
    while ((seen = x) == 0) {
      pace.once();
    }
    return seen;
  }

  public void two() {
    x = 1;
    x = 2;
  }

  private static final class Pace {
    private int looks;

    void once() {
      if (looks++ < 64) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }
}
