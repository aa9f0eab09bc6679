package heddle.engine.strategy;

import heddle.model.schedule.Schedule;

/**
 * Follows a schedule. After its end the running thread goes on as long as it can, then the lowest
 * one. A strict replay gives up when the schedule asks for a thread that cannot go; a lenient one
 * passes over that decision.
 */
public final class Replay implements Strategy {
  private final Schedule schedule;
  private final boolean lenient;
  private int position;
  private int misfit = -1;

  private Replay(Schedule schedule, boolean lenient) {
    this.schedule = schedule;
    this.lenient = lenient;
  }

  /** Follows the schedule to the letter. */
  public static Replay strict(Schedule schedule) {
    return new Replay(schedule, false);
  }

  /** Passes over decisions that cannot be carried out. */
  public static Replay lenient(Schedule schedule) {
    return new Replay(schedule, true);
  }

  /** The index of the first decision that could not be carried out, or -1. */
  public int misfit() {
    return misfit;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    while (position < schedule.length()) {
      int wanted = schedule.get(position++);
      if (contains(enabled, count, wanted)) {
        return wanted;
      }
      if (!lenient) {
        misfit = position - 1;
        return ABANDON;
      }
    }
    return current > 0 ? current : enabled[0];
  }

  private static boolean contains(int[] enabled, int count, int wanted) {
    for (int i = 0; i < count; i++) {
      if (enabled[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    if (position < schedule.length() && schedule.get(position) < 0) {
      return Math.min(-schedule.get(position++), count) - 1;
    }
    return 0;
  }
}
