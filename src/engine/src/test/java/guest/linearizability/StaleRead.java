package guest.linearizability;

import heddle.engine.suite.Expect;

@Expect(
    strategy = "exhaustive",
    finds = "not-linearizable",
    keys = "\"specification\": \"guest.linearizability.Register\"",
    why = "the last read comes after the write, and does not see it")
public class StaleRead {
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
