package guest.linearizability;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"0"},
    keys = "\"specification\": \"guest.linearizability.Register\", \"consistency\": \"sequential\"",
    proved = true,
    why = "sequential consistency lets the other thread have read before")
public class StaleReadSequential {
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
