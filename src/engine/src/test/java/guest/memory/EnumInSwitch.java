package guest.memory;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"1, 2", "2, 1"},
    executions = 1_000,
    why = "a switch with conditions knows the constants of this execution, not those of an earlier")
public class EnumInSwitch {
  private enum Counter {
    HITS;

    private int n;

    synchronized int next() {
      return ++n;
    }
  }

  private static int count(Counter c) {
    return switch (c) {
      case Counter none when none.name().isEmpty() -> 0;
      case HITS -> c.next();
    };
  }

  public int one() {
    return count(Counter.HITS);
  }

  public int two() {
    return count(Counter.HITS);
  }
}
