package guest.races;

import heddle.engine.suite.Expect;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "that a thread is alive says nothing of what it has done")
public class ReadsWhileAlive {
  private int x;

  public int run() {
    Thread t = new Thread(() -> x = 1);
    t.start();
    return t.isAlive() ? x : 0;
  }
}
