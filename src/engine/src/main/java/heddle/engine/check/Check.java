package heddle.engine.check;

import heddle.engine.execution.Execution;
import java.util.List;

/** Looks at a run for one kind of problem. */
public interface Check {
  /**
   * Looks at the events from a row on; those before have been looked at already.
   *
   * @param run the run, which stands still
   * @param fromRow the first new row of its log
   * @param found takes what is found, in the order of rows
   */
  void examine(Execution run, int fromRow, List<Problem> found);
}
