package heddle.engine.check;

import heddle.engine.execution.Execution;
import java.util.List;

/**
 * A check that looks at the first runs and then at few: enough for what shows in most runs, at next
 * to no cost.
 */
public final class Sampled implements Check {
  private static final int FIRST = 256;

  /** A prime number: strategies do different things by turns. */
  private static final int ONE_IN = 127;

  private final Check check;
  private int runs;
  private boolean looks;

  /** Lets this check look at some runs. */
  public Sampled(Check check) {
    this.check = check;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (fromRow == 0) {
      looks = runs < FIRST || runs % ONE_IN == 0;
      runs++;
    }
    if (looks) {
      check.examine(run, fromRow, found);
    }
  }
}
