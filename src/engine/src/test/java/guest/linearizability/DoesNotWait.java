package guest.linearizability;

import heddle.engine.suite.Expect;

@Expect(
    finds = "not-linearizable",
    keys = "\"specification\": \"guest.linearizability.Buffer\"",
    why = "who finds the buffer empty returns, and should have waited")
public class DoesNotWait {
  private int content;

  public synchronized void one() {
    content = 7;
  }

  public synchronized int two() {
    int taken = content;
    content = 0;
    return taken;
  }
}
