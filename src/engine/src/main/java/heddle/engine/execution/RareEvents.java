package heddle.engine.execution;

import heddle.engine.strategy.Alternatives;
import heddle.model.scenario.Scenario.Choices;
import java.util.Arrays;

/** How many events that happen rarely may still happen in the current execution. */
final class RareEvents {
  private final int[] allowed = new int[Alternatives.values().length];
  private final int[] left = new int[allowed.length];
  private boolean earlyTimeouts = true;

  void allow(Choices choices) {
    allowed[Alternatives.SPURIOUS_WAKEUP.ordinal()] = choices.spuriousWakeups();
    allowed[Alternatives.WEAK_CAS_FAILURE.ordinal()] = choices.weakCasFailures();
    earlyTimeouts = choices.earlyTimeouts();
  }

  void startAnew(boolean unlimited) {
    if (unlimited) {
      Arrays.fill(left, Integer.MAX_VALUE);
    } else {
      System.arraycopy(allowed, 0, left, 0, left.length);
    }
  }

  boolean mayHappen(Alternatives kind) {
    return left[kind.ordinal()] > 0;
  }

  void happened(Alternatives kind) {
    left[kind.ordinal()]--;
  }

  /** Whether a time-out may fire while other threads could go. */
  boolean earlyTimeouts() {
    return earlyTimeouts;
  }
}
