package heddle.engine.check;

import heddle.engine.check.Operations.Span;
import heddle.engine.check.Rounds.Round;
import heddle.engine.check.Waits.Edge;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.instrument.SiteTable;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Judging;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim of progress (Herlihy and Shavit, "On the Nature of Progress", OPODIS 2011) that a run
 * refutes. Obstruction-free: a thread that runs while all others stand still ends its operation.
 * Lock-free: besides, no run goes on for ever in which no operation ends. Wait-free: besides, an
 * operation does not begin anew with every operation of others.
 *
 * <p>The first is refuted where an operation waits although another thread could go, or repeats
 * itself while only its own thread runs; the second by a run that repeats itself up to the limit of
 * steps. The last is a matter of unbounded runs: what ends within a scenario may still do so. It
 * counts as refuted if an operation {@linkplain Rounds began anew} more than {@code 2 (n - 1) + 1}
 * times for n threads, each time because of another operation, which is more than those need that
 * help each other or borrow each other's results.
 */
public final class ProgressCheck implements Check {
  /** So many steps alone that repeat themselves are enough. */
  static final int ALONE = 24;

  /**
   * An operation that does not end though only its own thread runs.
   *
   * @param claim what was promised, or empty
   * @param operation the operation
   * @param waiting what it waits for, or null if it repeats itself
   * @param since the row from which on it runs alone
   */
  public record Alone(String claim, Object operation, Edge waiting, int since) {}

  /**
   * An operation that began anew too often.
   *
   * @param claim what was promised
   * @param span the operation
   * @param rounds each time
   */
  public record Again(String claim, Span span, List<Round> rounds) {}

  /**
   * A run that repeats itself without an operation that ends.
   *
   * @param claim what was promised
   * @param since the row from which on it does
   * @param period after how many rows it comes again
   */
  public record Busy(String claim, int since, int period) {}

  private final String claim;
  private final SiteTable sites;
  private final int limit;
  private boolean reported;

  /** Looks at runs of so many steps at most; without a claim, for operations that block. */
  public ProgressCheck(String claim, SiteTable sites, int limit) {
    this.claim = claim;
    this.sites = sites;
    this.limit = limit;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (fromRow == 0) {
      reported = false;
    }
    if (reported || claim.equals(Judging.BLOCKING)) {
      return;
    }
    Problem problem = alone(run);
    if (problem == null && !claim.isEmpty() && !claim.equals(Judging.OBSTRUCTION_FREE)) {
      problem = busy(run);
    }
    if (problem == null && claim.equals(Judging.WAIT_FREE)) {
      problem = again(run);
    }
    if (problem != null) {
      reported = true;
      found.add(problem);
    }
  }

  /** How often an operation may begin anew. */
  public static int mostRounds(Execution run) {
    int threads = 0;
    for (int i = 1; i < run.threadCount(); i++) {
      threads += run.thread(i).named ? 1 : 0;
    }
    return 2 * (threads - 1) + 1;
  }

  private Problem again(Execution run) {
    EventLog log = run.log();
    int most = mostRounds(run);
    for (Span span : Operations.of(log)) {
      List<Round> rounds = Rounds.of(log, span);
      if (rounds.size() > most) {
        int row = rounds.get(most).row();
        List<Integer> rows = new ArrayList<>();
        rounds.subList(0, most + 1).forEach(r -> rows.addAll(List.of(r.by(), r.row())));
        List<Integer> threads = rows.stream().map(log::thread).distinct().sorted().toList();
        Again again = new Again(claim, span, rounds.subList(0, most + 1));
        return new Problem(FindingKind.PROGRESS, true, row, threads, rows, List.of(), again);
      }
    }
    return null;
  }

  private Problem busy(Execution run) {
    if (run.steps() != limit) {
      return null;
    }
    Repetition repetition = new Repetition(run.log(), sites);
    if (!repetition.found(run.log().size() / 2)) {
      return null;
    }
    int period = repetition.period();
    Busy busy = new Busy(claim, repetition.begin(), period);
    List<Integer> threads = new ArrayList<>();
    for (int row = run.log().size() - period; row < run.log().size(); row++) {
      if (!threads.contains(run.log().thread(row))) {
        threads.add(run.log().thread(row));
      }
    }
    threads.sort(null);
    return new Problem(FindingKind.PROGRESS, true, -1, threads, List.of(), List.of(), busy);
  }

  private Problem alone(Execution run) {
    for (int i = 1; i < run.threadCount(); i++) {
      LogicalThread t = run.thread(i);
      if (t.named && t.operation() != null && anotherCouldGo(run, t)) {
        Edge wait = run.couldHaveGone(t) ? null : Waits.of(run, t);
        int since = wait != null ? run.log().size() : repeatsAlone(run, i);
        if (since >= 0) {
          Alone alone = new Alone(claim, t.operation(), wait, since);
          return new Problem(
              FindingKind.PROGRESS, true, -1, List.of(i), List.of(), List.of(), alone);
        }
      }
    }
    return null;
  }

  private static boolean anotherCouldGo(Execution run, LogicalThread t) {
    for (int i = 1; i < run.threadCount(); i++) {
      if (run.thread(i) != t && run.couldHaveGone(run.thread(i))) {
        return true;
      }
    }
    return false;
  }

  /** Since which row this thread has run alone, if it repeats itself; otherwise -1. */
  private int repeatsAlone(Execution run, int thread) {
    EventLog log = run.log();
    int since = log.size();
    while (since > 0
        && log.thread(since - 1) == thread
        && log.kind(since - 1) != EventKind.INVOKE) {
      since--;
    }
    if (log.size() - since < ALONE) {
      return -1;
    }
    Repetition repetition = new Repetition(log, sites);
    for (int from = since; log.size() - from >= ALONE; from++) {
      if (repetition.found(from)) {
        return since;
      }
    }
    return -1;
  }
}
