package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    proved = true,
    strategy = "exhaustive",
    why = "it spins at first and yields later, but nobody writes what it looks for")
public class YieldsLater {
  private volatile int x;

  public void one() {
    int spins = 0;
    while (x != 2) {
      if (spins < 40) {
        spins++;
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  public void two() {
    x = 1;
  }
}
