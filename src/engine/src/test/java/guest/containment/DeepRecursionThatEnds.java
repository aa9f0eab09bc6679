package guest.containment;

import heddle.engine.suite.Expect;

@Expect(reaches = "9000", why = "nine thousand calls within each other are not too many")
public class DeepRecursionThatEnds {
  public int one() {
    return sum(9_000);
  }

  private int sum(int n) {
    return n == 0 ? 0 : 1 + sum(n - 1);
  }
}
