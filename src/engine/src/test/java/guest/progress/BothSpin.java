package guest.progress;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    strategy = "random",
    executions = 50,
    steps = 400,
    why = "each waits for the other to begin")
public class BothSpin {
  private volatile boolean a;
  private volatile boolean b;

  public void one() {
    while (!b) {
      Thread.onSpinWait();
    }
    a = true;
  }

  public void two() {
    while (!a) {
      Thread.onSpinWait();
    }
    b = true;
  }
}
