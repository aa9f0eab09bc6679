package heddle.engine.explore;

import heddle.engine.check.Repetition;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.instrument.SiteTable;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Replay;
import heddle.engine.strategy.Strategy;
import heddle.model.schedule.Schedule;

/**
 * Follows the beginning of a schedule, and then lets one thread run alone until all its operations
 * have ended, or it cannot go on, or it has repeated itself for long.
 */
final class Alone implements Strategy {
  /** So many steps of an operation may come before it is looked whether they repeat themselves. */
  private static final int PATIENCE = 400;

  /** How it ended. */
  enum Result {
    /** The schedule did not fit. */
    UNKNOWN,
    /** It was still busy with something new when patience was at its end. */
    BUSY,
    /** All operations have ended. */
    ENDED,
    /** It waits. */
    WAITS,
    /** It repeats itself. */
    REPEATS
  }

  private final Execution run;
  private final SiteTable sites;
  private final Replay beginning;
  private final int steps;
  private final int thread;
  private Object operation;
  private int taken;
  private int alone;
  private boolean isAlone;
  private Result result = Result.UNKNOWN;

  /**
   * Runs a thread alone.
   *
   * @param beginning what comes before, of so many steps
   * @param thread the thread
   */
  Alone(Execution run, SiteTable sites, Schedule beginning, int steps, int thread) {
    this.run = run;
    this.sites = sites;
    this.beginning = Replay.strict(beginning);
    this.steps = steps;
    this.thread = thread;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (taken < steps) {
      taken++;
      return beginning.next(enabled, count, current);
    }
    LogicalThread t = run.thread(thread);
    if (t.operation() != operation) {
      operation = t.operation();
      alone = 0;
    }
    isAlone = true;
    boolean goes = false;
    for (int i = 0; i < count; i++) {
      goes |= enabled[i] == thread;
    }
    if (!goes) {
      boolean ended = t.state() == LogicalThread.State.ENDED || operation == null;
      result = ended ? Result.ENDED : Result.WAITS;
      return ABANDON;
    }
    if (alone++ == PATIENCE) {
      boolean repeats = new Repetition(run.log(), sites).found(run.log().size() - PATIENCE / 2);
      result = repeats ? Result.REPEATS : Result.BUSY;
      return ABANDON;
    }
    return thread;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return isAlone ? 0 : beginning.alternative(kind, count);
  }

  /** How it ended. */
  Result result() {
    return result;
  }
}
