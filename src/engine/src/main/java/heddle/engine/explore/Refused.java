package heddle.engine.explore;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Replay;
import heddle.engine.strategy.Strategy;
import heddle.model.schedule.Schedule;
import heddle.model.trace.EventKind;

/**
 * Follows a schedule on which a compare-and-set is refused, and lets its thread catch up: it runs
 * alone until it has won one at the same location, or its operation has ended, or it cannot go on.
 * Then the schedule goes on.
 */
final class Refused implements Strategy {
  /** So many steps it may take. */
  private static final int PATIENCE = 200;

  private final Execution run;
  private final Replay schedule;
  private final int step;
  private final int thread;
  private int taken;
  private int row = -1;
  private int looked;
  private Object operation;
  private boolean caughtUp;

  /**
   * Follows a schedule.
   *
   * @param step of the compare-and-set that is refused
   * @param thread whose it is
   */
  Refused(Execution run, Schedule schedule, int step, int thread) {
    this.run = run;
    this.schedule = Replay.lenient(schedule);
    this.step = step;
    this.thread = thread;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (taken >= step && !caughtUp) {
      caughtUp = !isEnabled(enabled, count) || hasCaughtUp() || taken - step == PATIENCE;
      if (!caughtUp) {
        taken++;
        return thread;
      }
    }
    taken++;
    if (taken == step) {
      operation = run.thread(thread).operation();
      looked = run.log().size();
    }
    return schedule.next(enabled, count, current);
  }

  private boolean isEnabled(int[] enabled, int count) {
    for (int i = 0; i < count; i++) {
      if (enabled[i] == thread) {
        return true;
      }
    }
    return false;
  }

  private boolean hasCaughtUp() {
    EventLog log = run.log();
    LogicalThread t = run.thread(thread);
    boolean won = false;
    for (; looked < log.size(); looked++) {
      if (log.thread(looked) == thread && log.kind(looked) == EventKind.CAS) {
        row = row < 0 ? looked : row;
        won |= log.success(looked) && log.sameLocation(looked, row);
      }
    }
    return won || t.operation() != operation;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return taken < step || caughtUp ? schedule.alternative(kind, count) : 0;
  }
}
