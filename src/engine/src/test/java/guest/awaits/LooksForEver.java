package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    proved = true,
    strategy = "exhaustive",
    why = "nobody writes what it looks for")
public class LooksForEver {
  private volatile int x;

  public void one() {
    while (x != 2) {
      Thread.onSpinWait();
    }
  }

  public void two() {
    x = 1;
  }
}
