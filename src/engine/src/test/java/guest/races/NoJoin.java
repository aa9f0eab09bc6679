package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "without join nothing orders the thread before the read")
public class NoJoin {
  private int x;

  public int run() {
    Thread t = new Thread(() -> x = 1);
    t.start();
    return x;
  }
}
