package heddle.engine.strategy;

import heddle.model.schedule.Schedule;

/** Follows the beginning of a schedule to the letter, then decides otherwise than it once. */
public final class Departure implements Strategy {
  private final Schedule schedule;
  private final int at;
  private final int which;
  private final Strategy afterwards;
  private int position;
  private int others;

  /**
   * Departs from a schedule.
   *
   * @param at the index of the decision that is made otherwise
   * @param which of the other possibilities is taken, from 0; the last one if there are fewer
   * @param afterwards makes all later decisions
   */
  public Departure(Schedule schedule, int at, int which, Strategy afterwards) {
    this.schedule = schedule;
    this.at = at;
    this.which = which;
    this.afterwards = afterwards;
  }

  /** How many other possibilities there were. */
  public int others() {
    return others;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (position > at) {
      return afterwards.next(enabled, count, current);
    }
    int wanted = schedule.get(position);
    if (position++ < at) {
      return contains(enabled, count, wanted) ? wanted : ABANDON;
    }
    others = count - 1;
    return others == 0 ? ABANDON : other(enabled, count, wanted);
  }

  private static boolean contains(int[] enabled, int count, int wanted) {
    for (int i = 0; i < count; i++) {
      if (enabled[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private int other(int[] enabled, int count, int wanted) {
    int last = enabled[0];
    for (int i = 0, left = which; i < count && left >= 0; i++) {
      if (enabled[i] != wanted) {
        last = enabled[i];
        left--;
      }
    }
    return last;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    if (position > at) {
      return afterwards.alternative(kind, count);
    }
    int wanted = schedule.get(position);
    if (wanted > 0) {
      return 0; // A rare event that did not happen there, of which a schedule is silent.
    }
    int index = Math.min(-wanted, count) - 1;
    if (position++ < at) {
      return index;
    }
    others = count - 1;
    int other = Math.min(which, others - 1);
    return other < index ? other : other + 1;
  }
}
