package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "pct",
    executions = 500,
    steps = 500,
    reaches = "true",
    why = "a thread that spins for longer than any execution took falls behind the other one")
public class SpinningYieldsToPct {
  private volatile boolean flag;

  public void one() {
    while (!flag) {}
  }

  public void two() {
    flag = true;
  }

  public boolean end() {
    return flag;
  }
}
