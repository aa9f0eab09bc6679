package heddle.engine.strategy;

import heddle.model.schedule.Schedule;

/** Follows a schedule to the letter; after its end the threads take turns of one step. */
public final class Prolonged implements Strategy {
  private final Schedule schedule;
  private int position;
  private int last;

  /** Prolongs this schedule. */
  public Prolonged(Schedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (position < schedule.length()) {
      int wanted = schedule.get(position++);
      for (int i = 0; i < count; i++) {
        if (enabled[i] == wanted) {
          return wanted;
        }
      }
      return ABANDON;
    }
    for (int i = 0; i < count; i++) {
      if (enabled[i] > last) {
        return last = enabled[i];
      }
    }
    return last = enabled[0];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return position < schedule.length() && schedule.get(position) < 0
        ? Math.min(-schedule.get(position++), count) - 1
        : 0;
  }
}
