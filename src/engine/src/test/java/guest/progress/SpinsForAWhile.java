package guest.progress;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "7",
    strategy = "random",
    executions = 50,
    steps = 100_000,
    why = "the flag is written sooner or later")
public class SpinsForAWhile {
  private volatile boolean go;
  private volatile int x;

  public int one() {
    while (!go) {
      Thread.onSpinWait();
    }
    return x;
  }

  public void two() {
    x = 7;
    go = true;
  }
}
