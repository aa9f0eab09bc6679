package heddle.engine.strategy;

import heddle.model.schedule.Schedule;

/**
 * A person: pauses before every step, and whoever resumes the execution says which thread goes.
 * Other choices, and those where the execution cannot pause, follow the schedule that is being
 * replayed, if there is one.
 */
public final class Guided implements Strategy {
  private Schedule schedule = Schedule.EMPTY;
  private int position;

  /** The decision at this position of a schedule, and those after it, are next. */
  public void follow(Schedule followed, int from) {
    schedule = followed;
    position = from;
  }

  /** The position in the schedule behind the last decision that was not a person's. */
  public int position() {
    return position;
  }

  @Override
  public boolean wantsAnyRareEvent() {
    return true;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    return PAUSE;
  }

  @Override
  public int withoutPause(int[] enabled, int count, int current) {
    for (int i = 0; i < count && position < schedule.length(); i++) {
      if (enabled[i] == schedule.get(position)) {
        position++;
        return enabled[i];
      }
    }
    return current > 0 ? current : enabled[0];
  }

  @Override
  public int drawn(int count) {
    int place = position < schedule.length() ? schedule.drawn(position) : -1;
    if (place < 0) {
      return -1;
    }
    position++;
    return Math.min(place, count - 1);
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return position < schedule.length()
            && schedule.get(position) < 0
            && schedule.drawn(position) < 0
        ? Math.min(-schedule.get(position++), count) - 1
        : 0;
  }
}
