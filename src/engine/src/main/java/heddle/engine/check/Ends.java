package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;

/** Whether a run has come to its end, so that it can be judged as a whole. */
public final class Ends {
  private Ends() {}

  /**
   * Whether nothing more will happen, and something has happened since the check looked last.
   *
   * @param fromRow the first row that the check has not seen
   * @param finalCalls whether something is called after all threads have ended
   */
  public static boolean reached(Execution run, int fromRow, boolean finalCalls) {
    EventLog log = run.log();
    return run.ending() == null
        && run.over()
        && fromRow < log.size()
        && !(finalCalls && log.thread(log.size() - 1) != 0 && allEnded(run));
  }

  /** Whether all threads of the scenario have ended. */
  static boolean allEnded(Execution run) {
    for (int i = 1; i < run.threadCount(); i++) {
      if (run.thread(i).named && run.thread(i).state() != LogicalThread.State.ENDED) {
        return false;
      }
    }
    return true;
  }
}
