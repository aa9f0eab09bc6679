package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1, 1", "1, 2", "2, 1"},
    why = "variables of enum constants begin anew, and race as others do")
public class EnumWithState {
  private enum Counter {
    HITS;

    int n;
  }

  public int one() {
    return ++Counter.HITS.n;
  }

  public int two() {
    return ++Counter.valueOf("HITS").n;
  }
}
