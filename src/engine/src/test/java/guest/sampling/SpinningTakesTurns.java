package guest.sampling;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "fair",
    executions = 500,
    steps = 500,
    reaches = "true",
    why = "whoever spins is made to let the other one go on, so that no execution is given up")
public class SpinningTakesTurns {
  private volatile boolean flag;

  public void one() {
    while (!flag) {
      Thread.onSpinWait();
    }
  }

  public void two() {
    for (int i = 0; i < 20; i++) {
      flag = false;
    }
    flag = true;
  }

  public boolean end() {
    return flag;
  }
}
