package guest.awaits;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "1",
    proved = true,
    strategy = "exhaustive",
    why = "a round that only looks is not made again until somebody writes")
public class LooksUntilSet {
  private volatile boolean set;
  private int x;

  public int one() {
    while (!set) {
      Thread.onSpinWait();
    }
    return x;
  }

  public void two() {
    x = 1;
    set = true;
  }
}
