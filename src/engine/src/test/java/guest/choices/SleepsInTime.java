package guest.choices;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "2",
    proved = true,
    keys = "\"choices\": {\"earlyTimeouts\": false}",
    why =
        "without early time-outs time passes only when all wait, and the shortest wait ends first")
public class SleepsInTime {
  private volatile int last;

  public void one() throws InterruptedException {
    Thread.sleep(10);
    last = 1;
  }

  public void two() throws InterruptedException {
    Thread.sleep(1_000);
    last = 2;
  }

  public int end() {
    return last;
  }
}
