package heddle.engine.check.sequential;

import heddle.engine.check.Check;
import heddle.engine.check.Ends;
import heddle.engine.check.Problem;
import heddle.engine.check.sequential.Histories.Time;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the results of a run's calls are those of some sequential order of them: linearizability
 * (Herlihy and Wing, TOPLAS 1990), sequential consistency (Lamport 1979) or quiescent consistency
 * (Aspnes, Herlihy and Shavit, JACM 1994). Histories that have been judged are remembered, since
 * few of the many runs differ in theirs.
 */
public final class SequentialCheck implements Check {
  /** So many calls are too many to look for an order if there is a better way. */
  private static final int LONG = 40;

  private static final int MOST_REMEMBERED = 100_000;

  /**
   * Why a run is not explained.
   *
   * @param specification what the results were compared with
   * @param consistency {@code linearizable}, {@code sequential} or {@code quiescent}
   * @param calls how many calls there are
   * @param order the longest order that explains a part of them
   * @param stuck the first call that cannot come next
   * @param instead what it would have to return
   * @param waits whether it would wait for ever
   * @param because what is wrong with it if no order was looked for, otherwise null
   * @param others the other calls that may come there and do not fit either
   */
  public record Unexplained(
      String specification,
      String consistency,
      int calls,
      List<HistoryCall> order,
      HistoryCall stuck,
      Object instead,
      boolean waits,
      String because,
      List<Misfit> others) {}

  private final SequentialObject specification;
  private final String consistency;
  private final boolean finalCalls;
  private final Map<List<Object>, Boolean> judged = new HashMap<>();

  /**
   * Compares runs with this.
   *
   * @param consistency {@code linearizable}, {@code sequential} or {@code quiescent}
   * @param finalCalls whether something is called after all threads have ended
   */
  public SequentialCheck(SequentialObject specification, String consistency, boolean finalCalls) {
    this.specification = specification;
    this.consistency = consistency;
    this.finalCalls = finalCalls;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (!Ends.reached(run, fromRow, finalCalls)) {
      return;
    }
    List<Object> history = history(run.log());
    if (!Boolean.TRUE.equals(judged.get(history))) {
      Unexplained why = judge(run.log());
      if (judged.size() >= MOST_REMEMBERED) {
        judged.clear();
      }
      judged.put(history, why == null);
      if (why != null) {
        found.add(problem(run.log(), why));
      }
    }
  }

  /** What the judgement depends on: who begins and ends calls in which order, with what result. */
  private static List<Object> history(EventLog log) {
    List<Object> history = new ArrayList<>();
    for (int row = 0; row < log.size(); row++) {
      EventKind kind = log.kind(row);
      if (kind == EventKind.INVOKE) {
        history.add(log.thread(row));
      } else if (kind == EventKind.RETURN || kind == EventKind.THROW) {
        history.add(-1 - log.thread(row));
        history.add(kind == EventKind.THROW ? log.detail(row).getClass() : log.newRef(row));
      }
    }
    return history;
  }

  private Unexplained judge(EventLog log) {
    Time time = Time.of(consistency);
    List<HistoryCall> calls = Histories.of(log, time);
    Placement.Found result = explain(specification, calls, time);
    return result.explained()
        ? null
        : new Unexplained(
            specification.name(),
            consistency,
            calls.size(),
            result.order(),
            result.stuck(),
            result.instead(),
            result.waits(),
            result.because(),
            result.others());
  }

  /** The longest order that explains the results of calls, or a part of them. */
  static Placement.Found explain(
      SequentialObject specification, List<HistoryCall> calls, Time time) {
    if (calls.size() >= LONG && time != Time.NONE) {
      Placement.Found judged = LongHistory.judge(specification, calls, time == Time.REAL);
      if (judged != null) {
        return judged;
      }
    }
    Model<CopiedModel.Contents> copied = CopiedModel.of(specification);
    return copied == null
        ? new Placement<>(new ReplayedModel(specification, calls.size()), calls, time == Time.NONE)
            .find()
        : new Placement<>(copied, calls, time == Time.NONE).find();
  }

  private static Problem problem(EventLog log, Unexplained why) {
    List<Integer> threads = new ArrayList<>();
    threads.add(why.stuck().thread());
    why.order().stream()
        .map(HistoryCall::thread)
        .filter(t -> !threads.contains(t))
        .forEach(threads::add);
    threads.removeIf(t -> t == 0);
    List<Integer> rows = new ArrayList<>();
    rows.add(why.stuck().firstRow());
    rows.add(why.stuck().lastRow());
    why.order().forEach(c -> rows.add(lastOwnRow(log, c)));
    return new Problem(FindingKind.NOT_LINEARIZABLE, true, -1, threads, rows, List.of(), why);
  }

  /** The last row of the call itself; while it is pending, other threads may have the last word. */
  private static int lastOwnRow(EventLog log, HistoryCall call) {
    int row = call.lastRow();
    while (row > call.firstRow() && log.thread(row) != call.thread()) {
      row--;
    }
    return row;
  }
}
