package guest.outcomes;

import heddle.engine.suite.Expect;

@Expect(
    reaches = "2",
    keys = "\"outcomes\": [{\"results\": \"1\", \"allowed\": false}]",
    proved = true,
    why = "the monitor keeps both increments")
public class IsNeverOne {
  private int x;

  public synchronized void one() {
    x++;
  }

  public synchronized void two() {
    x++;
  }

  public synchronized int end() {
    return x;
  }
}
