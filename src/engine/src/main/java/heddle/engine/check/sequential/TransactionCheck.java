package heddle.engine.check.sequential;

import heddle.engine.check.Check;
import heddle.engine.check.Ends;
import heddle.engine.check.Problem;
import heddle.engine.check.sequential.Attempt.Access;
import heddle.engine.check.sequential.AttemptModel.Unfit;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Judging.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether an order of a run's transactions explains what they have read: serializability
 * (Papadimitriou, JACM 1979), strict serializability, or opacity (Guerraoui and Kapałka, "On the
 * Correctness of Transactional Memory", PPoPP 2008), for which also attempts that were given up
 * must have an order among the others.
 */
public final class TransactionCheck implements Check {
  /**
   * Why a run is not explained.
   *
   * @param consistency what was promised
   * @param attempts how many attempts there are that count
   * @param order the longest order that explains a part of them
   * @param stuck the first attempt that cannot come next
   * @param read what it read wrongly then, or null
   * @param expected what it would have to read
   */
  public record Unordered(
      String consistency,
      int attempts,
      List<Attempt> order,
      Attempt stuck,
      Access read,
      Object expected) {}

  /** Of a run that was given up no more attempts are judged. */
  private static final int MANY = 100;

  private final String consistency;
  private final boolean finalCalls;
  private final int limit;

  /**
   * Judges runs.
   *
   * @param finalCalls whether something is called after all threads have ended
   * @param limit runs of so many steps are given up
   */
  public TransactionCheck(Transactions stated, boolean finalCalls, int limit) {
    this.consistency = stated.consistency();
    this.finalCalls = finalCalls;
    this.limit = limit;
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (Ends.reached(run, fromRow, finalCalls)) {
      judge(Attempts.of(run.log(), run.transactions()), found);
    } else if (run.steps() == limit && fromRow < run.log().size()) {
      beforeTheLimit(Attempts.of(run.log(), run.transactions()), found);
    }
  }

  /** Of an attempt that has not ended nobody knows whether its writes can be seen already. */
  private void beforeTheLimit(List<Attempt> attempts, List<Problem> found) {
    List<Attempt> open = attempts.stream().filter(a -> !a.hasEnded() && a.writes()).toList();
    List<Problem> first = new ArrayList<>();
    for (int committed = 0; committed < 1 << open.size(); committed++) {
      List<Attempt> all = new ArrayList<>(attempts);
      for (int i = 0; i < open.size(); i++) {
        if ((committed >> i & 1) != 0) {
          all.set(all.indexOf(open.get(i)), open.get(i).asCommitted());
        }
      }
      List<Problem> problems = new ArrayList<>();
      if (all.size() <= MANY) {
        judge(all, problems);
      }
      if (problems.isEmpty()) {
        return;
      }
      first = committed == 0 ? problems : first;
    }
    found.addAll(first);
  }

  private void judge(List<Attempt> made, List<Problem> found) {
    List<Attempt> attempts = new ArrayList<>(made);
    if (!consistency.equals(Transactions.OPAQUE)) {
      attempts.removeIf(a -> !a.committed());
    }
    AttemptModel model = new AttemptModel(attempts);
    attempts.sort(Comparator.comparingLong(Attempt::begin));
    Placement.Found result = new Placement<>(model, calls(attempts), false).find();
    if (!result.explained()) {
      found.add(problem(result, attempts.size()));
    }
  }

  private List<HistoryCall> calls(List<Attempt> attempts) {
    boolean realTime = !consistency.equals(Transactions.SERIALIZABLE);
    List<HistoryCall> calls = new ArrayList<>();
    for (Attempt a : attempts) {
      int first = a.accesses().getFirst().row() - 1;
      int last = a.accesses().getLast().row() - 1;
      long begin = realTime ? a.begin() : 0;
      long end = realTime ? a.end() : 0;
      calls.add(new HistoryCall(calls.size(), a.thread(), a, true, false, begin, end, first, last));
    }
    return calls;
  }

  private Problem problem(Placement.Found result, int attempts) {
    HistoryCall stuck = result.stuck();
    Unfit unfit = result.instead() instanceof Unfit u ? u : null;
    Unordered why =
        new Unordered(
            consistency,
            attempts,
            result.order().stream().map(c -> (Attempt) c.operation()).toList(),
            (Attempt) stuck.operation(),
            unfit == null ? null : unfit.read(),
            unfit == null ? null : unfit.expected());
    List<Integer> threads = new ArrayList<>(List.of(stuck.thread()));
    result.order().stream()
        .map(HistoryCall::thread)
        .filter(t -> !threads.contains(t))
        .forEach(threads::add);
    threads.removeIf(t -> t == 0);
    int read = unfit == null ? stuck.lastRow() : unfit.read().row() - 1;
    List<Integer> rows = List.of(stuck.firstRow(), read, stuck.lastRow());
    return new Problem(FindingKind.NOT_SERIALIZABLE, true, -1, threads, rows, List.of(), why);
  }
}
