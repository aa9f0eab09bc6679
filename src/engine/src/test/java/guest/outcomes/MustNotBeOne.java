package guest.outcomes;

import heddle.engine.suite.Expect;

@Expect(
    finds = "forbidden-outcome",
    keys = "\"outcomes\": [{\"results\": \"1\", \"allowed\": false}]",
    why = "one increment of two may be lost")
public class MustNotBeOne {
  private volatile int x;

  public void one() {
    x++;
  }

  public void two() {
    x++;
  }

  public int end() {
    return x;
  }
}
