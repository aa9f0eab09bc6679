package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "7",
    proved = true,
    strategy = "exhaustive",
    why = "how often it has looked decides whether it spins or yields, and nothing else")
public class YieldsUntilSet {
  private volatile int x;

  public int one() {
    int spins = 0;
    while (x == 0) {
      if ((++spins & 7) == 0) {
        Thread.yield();
      }
    }
    return x;
  }

  public void two() {
    x = 7;
  }
}
