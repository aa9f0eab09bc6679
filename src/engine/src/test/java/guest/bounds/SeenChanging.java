package guest.bounds;

import heddle.engine.suite.Expect;

/** The second thread sees 0 and then 1 only if it is interrupted, and then the first one is. */
@Expect(
    reaches = {"0", "1", "10", "11"},
    why = "0 then 0; 0 then 1, which takes two preemptions; 1 then 0; 1 then 1, which takes one")
public class SeenChanging {
  private volatile int x;

  public void one() {
    x = 1;
    x = 0;
  }

  public int two() {
    int first = x;
    return first * 10 + x;
  }
}
