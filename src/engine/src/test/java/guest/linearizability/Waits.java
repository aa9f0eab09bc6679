package guest.linearizability;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"7"},
    keys = "\"specification\": \"itself\"",
    executions = 2_000,
    why = "the monitor and its wait set, compared with themselves")
public class Waits {
  private int content;

  public synchronized void one() {
    content = 7;
    notifyAll();
  }

  public synchronized int two() throws InterruptedException {
    while (content == 0) {
      wait();
    }
    int taken = content;
    content = 0;
    return taken;
  }
}
