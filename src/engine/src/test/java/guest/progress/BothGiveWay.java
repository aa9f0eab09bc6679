package guest.progress;

import heddle.engine.suite.Expect;

@Expect(
    finds = "livelock",
    strategy = "random",
    executions = 200,
    steps = 400,
    why = "each puts its flag down when it sees the other's, and up again: in step they never pass")
public class BothGiveWay {
  private volatile boolean a;
  private volatile boolean b;

  public void one() {
    a = true;
    while (b) {
      a = false;
      a = true;
    }
    a = false;
  }

  public void two() {
    b = true;
    while (a) {
      b = false;
      b = true;
    }
    b = false;
  }
}
