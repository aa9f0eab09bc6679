package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"false", "true"},
    proved = true,
    why = "arraycopy goes from element to element, and the pair changes in between")
public class TornCopy {
  private final int[] pair = {1, 1};
  private final int[] copy = new int[2];

  public void one() {
    pair[0] = 2;
    pair[1] = 2;
  }

  public void two() {
    System.arraycopy(pair, 0, copy, 0, 2);
  }

  public boolean end() {
    return copy[0] == copy[1];
  }
}
