package guest.linearizability;

import heddle.engine.suite.Expect;

@Expect(
    finds = "not-linearizable",
    keys = "\"specification\": \"guest.linearizability.Register\", \"consistency\": \"quiescent\"",
    why = "all is quiet between the write and the read")
public class StaleReadQuiescent {
  private volatile int value;
  private volatile int buffer;

  public void one() {
    buffer = 1;
  }

  public int end() {
    int seen = value;
    value = buffer;
    return seen;
  }
}
