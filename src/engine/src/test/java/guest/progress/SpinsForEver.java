package guest.progress;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    strategy = "random",
    executions = 50,
    steps = 400,
    why = "nobody ever writes the flag")
public class SpinsForEver {
  private volatile boolean go;
  private volatile int x;

  public void one() {
    while (!go) {
      Thread.onSpinWait();
    }
  }

  public void two() {
    x = 1;
  }
}
