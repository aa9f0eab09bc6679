package heddle.engine.check;

import heddle.engine.execution.Ending;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.model.finding.FindingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Deadlock: no thread can take a step, and a thread of the scenario has not ended, or a final call
 * waits, or threads that are no daemons wait for each other.
 */
public final class DeadlockCheck implements Check {
  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    boolean stopped = run.ending() == Ending.STUCK;
    if (stopped && run.stopped() == 0) {
      Waits.Edge wait = Waits.of(run, run.thread(0));
      found.add(
          new Problem(FindingKind.DEADLOCK, true, -1, List.of(0), List.of(), List.of(), wait));
      return;
    }
    if (!stopped && (run.ending() != null || !run.over())) {
      return;
    }
    List<Integer> stuck = new ArrayList<>();
    boolean named = false;
    for (int i = 1; i < run.threadCount(); i++) {
      LogicalThread t = run.thread(i);
      if (t.state() != LogicalThread.State.ENDED) {
        stuck.add(i);
        named |= t.named;
      }
    }
    List<Waits.Edge> cycle = named || !stuck.isEmpty() ? Waits.cycle(run) : List.of();
    if (named || cycle.stream().anyMatch(w -> !w.waiter().thread.isDaemon())) {
      List<Waits.Edge> waits = cycle.isEmpty() ? all(run, stuck) : cycle;
      found.add(new Problem(FindingKind.DEADLOCK, true, -1, stuck, List.of(), waits, null));
    }
  }

  private static List<Waits.Edge> all(Execution run, List<Integer> stuck) {
    return stuck.stream().map(i -> Waits.of(run, run.thread(i))).filter(Objects::nonNull).toList();
  }
}
