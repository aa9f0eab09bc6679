package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.model.finding.FindingKind;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Threads that spin on what nobody will write: a run reached its limit of steps, and in its second
 * half at least nothing was changed, no call returned and no thread ended, though every thread that
 * could go on has had turns. Since what they read stays as it is, they would read it for ever.
 *
 * <p>A loop that gives up after so many rounds, more than half of the limit of steps, is taken for
 * an endless one.
 */
public final class LivelockCheck implements Check {
  /** Turns that each thread must have had. */
  private static final int TURNS = 20;

  private final int limit;

  /** Looks at runs of so many steps. */
  public LivelockCheck(int limit) {
    this.limit = limit;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    EventLog log = run.log();
    if (run.steps() != limit || fromRow >= log.size()) {
      return;
    }
    int[] turns = new int[run.threadCount()];
    int since = log.size();
    while (since > 0 && idle(log, since - 1)) {
      since--;
      turns[log.thread(since)]++;
    }
    if (since == 0 || log.size() - since < limit / 2) {
      return;
    }
    List<Integer> threads = new ArrayList<>();
    for (int i = 1; i < run.threadCount(); i++) {
      if (!waits(run, run.thread(i))) {
        if (turns[i] < TURNS) {
          return;
        }
        threads.add(i);
      }
    }
    if (!threads.isEmpty()) {
      int step = log.step(since - 1);
      found.add(new Problem(FindingKind.LIVELOCK, true, -1, threads, List.of(), List.of(), step));
    }
  }

  private static boolean waits(Execution run, LogicalThread t) {
    return t.state() != LogicalThread.State.READY || Waits.of(run, t) != null;
  }

  /** Whether the event leaves everything as it was, and would do so again. */
  private static boolean idle(EventLog log, int row) {
    EventKind kind = log.kind(row);
    return kind == EventKind.YIELD
        || kind.access() && !log.changes(row) && !failedForNoReason(log, row);
  }

  private static boolean failedForNoReason(EventLog log, int row) {
    return log.kind(row) == EventKind.CAS
        && !log.success(row)
        && (log.type(row) == 'L'
            ? log.expectedRef(row) == log.oldRef(row)
            : log.expectedBits(row) == log.oldBits(row));
  }
}
