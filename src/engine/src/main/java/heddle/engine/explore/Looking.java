package heddle.engine.explore;

import heddle.engine.ask.BoundPredicate;
import heddle.engine.execution.Execution;
import heddle.engine.strategy.Alternatives;
import heddle.engine.strategy.Strategy;
import heddle.model.schedule.Schedule;

/**
 * Follows another strategy, looks at every state whether a predicate holds, and gives up where it
 * does. Where local variables are to be read, it pauses before every step, so that all threads
 * stand still.
 */
final class Looking implements Strategy {
  private final Execution run;
  private final BoundPredicate predicate;
  private final boolean pauses;
  private Strategy followed;
  private boolean paused;
  private int running;
  private Schedule found;
  private int step;

  Looking(Execution run, BoundPredicate predicate) {
    this.run = run;
    this.predicate = predicate;
    pauses = predicate.readsLocals();
  }

  /** A new run begins, in which another strategy decides. */
  void follow(Strategy strategy) {
    followed = strategy;
    paused = false;
    found = null;
    predicate.startAnew();
  }

  /** Whether the run stands still to be looked at. */
  boolean paused() {
    return paused;
  }

  /** Looks at the present state. */
  void look() {
    if (found == null && predicate.holds()) {
      found = Schedule.of(run.decisions());
      step = run.steps();
    }
  }

  /** The decisions that lead to where the predicate holds, or null. */
  Schedule found() {
    return found;
  }

  /** After which step it holds. */
  int step() {
    return step;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (!pauses) {
      look();
    } else if (!paused) {
      paused = true;
      running = current;
      return PAUSE;
    }
    paused = false;
    return found != null ? ABANDON : followed.next(enabled, count, pauses ? running : current);
  }

  /** A state in which a thread cannot stand aside is passed over. */
  @Override
  public int withoutPause(int[] enabled, int count, int current) {
    paused = false;
    return followed.next(enabled, count, running);
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return followed.alternative(kind, count);
  }
}
