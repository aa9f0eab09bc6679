package heddle.engine.check;

import heddle.engine.execution.Ending;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.instrument.SiteTable;
import heddle.model.finding.FindingKind;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Threads that run for ever under a schedule that is fair. They spin on what nobody will write: a
 * run reached its limit of steps, and in its second half at least nothing was changed, no call
 * returned and no thread ended, though every thread that could go on has had turns. Since what they
 * read stays as it is, they would read it for ever. Or they keep each other busy, or keep another
 * thread waiting: in the second half of such a run they repeat the same steps, each of those that
 * could go on among them. Or a final call does the former, when nobody else runs.
 *
 * <p>A loop that gives up after so many rounds, more than half of the limit of steps, is taken for
 * an endless one.
 */
public final class LivelockCheck implements Check {
  /** Turns that each thread must have had. */
  private static final int TURNS = 20;

  /** Looks of a final call in vain that are enough. */
  private static final int SPINS = 1_000;

  /**
   * Threads that repeat themselves.
   *
   * @param step the step from which on they do
   * @param period after how many rows of the log it comes again
   */
  public record Busy(int step, int period) {}

  /**
   * A final call that goes round and round.
   *
   * @param operation the call
   */
  public record FinalCall(Object operation) {}

  private final SiteTable sites;
  private final int limit;
  private final boolean mayBeBusy;

  /**
   * Looks at runs of code with these sites, of so many steps.
   *
   * @param mayBeBusy whether it is all right if threads keep each other busy
   */
  public LivelockCheck(SiteTable sites, int limit, boolean mayBeBusy) {
    this.sites = sites;
    this.limit = limit;
    this.mayBeBusy = mayBeBusy;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    EventLog log = run.log();
    if (run.ending() == Ending.STEP_LIMIT && run.stopped() == 0) {
      if (finalCallSpins(log)) {
        FinalCall call = new FinalCall(run.thread(0).operation());
        found.add(
            new Problem(FindingKind.LIVELOCK, true, -1, List.of(0), List.of(), List.of(), call));
      }
    } else if (run.steps() == limit && fromRow < log.size()) {
      Problem problem = spinning(run, log);
      problem = problem == null && !mayBeBusy ? busy(run, log) : problem;
      if (problem != null) {
        found.add(problem);
      }
    }
  }

  /** Nobody else runs any more who could change what it looks at. */
  private boolean finalCallSpins(EventLog log) {
    int since = log.size();
    while (since > 0 && log.thread(since - 1) == 0 && idle(log, since - 1)) {
      since--;
    }
    return log.size() - since > SPINS;
  }

  private Problem busy(Execution run, EventLog log) {
    Repetition repetition = new Repetition(log, sites);
    if (!repetition.found(log.size() / 2)) {
      return null;
    }
    int period = repetition.period();
    List<Integer> threads =
        IntStream.range(log.size() - period, log.size())
            .map(log::thread)
            .distinct()
            .sorted()
            .boxed()
            .toList();
    for (int i = 1; i < run.threadCount(); i++) {
      if (run.couldHaveGone(run.thread(i)) && !threads.contains(i)) {
        return null;
      }
    }
    Busy busy = new Busy(log.step(repetition.begin()), period);
    return new Problem(FindingKind.LIVELOCK, true, -1, threads, List.of(), List.of(), busy);
  }

  private Problem spinning(Execution run, EventLog log) {
    int[] turns = new int[run.threadCount()];
    int since = log.size();
    while (since > 0 && idle(log, since - 1)) {
      since--;
      turns[log.thread(since)]++;
    }
    if (since == 0 || log.size() - since < limit / 2) {
      return null;
    }
    List<Integer> threads = new ArrayList<>();
    for (int i = 1; i < run.threadCount(); i++) {
      if (!waits(run, run.thread(i))) {
        if (turns[i] < TURNS) {
          return null;
        }
        threads.add(i);
      }
    }
    return threads.isEmpty()
        ? null
        : new Problem(
            FindingKind.LIVELOCK, true, -1, threads, List.of(), List.of(), log.step(since - 1));
  }

  private static boolean waits(Execution run, LogicalThread t) {
    return t.state() != LogicalThread.State.READY || Waits.of(run, t) != null;
  }

  /** Whether the event leaves everything as it was, and would do so again. */
  private boolean idle(EventLog log, int row) {
    EventKind kind = log.kind(row);
    return kind == EventKind.YIELD
        || sites.paces(log.site(row))
        || kind.access() && !log.changes(row) && !Repetition.failedForNoReason(log, row);
  }
}
