package guest.linearizability;

import heddle.engine.suite.Expect;

@Expect(
    finds = "not-linearizable",
    keys = "\"specification\": \"itself\"",
    why = "both calls may return 1, which no order of them explains")
public class LostIncrement {
  private volatile int x;

  public int one() {
    return ++x;
  }

  public int two() {
    return ++x;
  }
}
