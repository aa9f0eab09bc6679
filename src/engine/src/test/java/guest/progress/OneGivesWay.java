package guest.progress;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "2",
    strategy = "random",
    executions = 200,
    steps = 20_000,
    why = "the second one waits with its flag down until the first one has passed")
public class OneGivesWay {
  private volatile boolean a;
  private volatile boolean b;
  private volatile int passed;

  public void one() {
    a = true;
    while (b) {
      Thread.onSpinWait();
    }
    passed++;
    a = false;
  }

  public void two() {
    b = true;
    while (a) {
      b = false;
      while (a) {
        Thread.onSpinWait();
      }
      b = true;
    }
    passed++;
    b = false;
  }

  public int end() {
    return passed;
  }
}
