package heddle.engine.strategy;

import heddle.model.schedule.Schedule;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A person: pauses before every step, and whoever resumes the execution says which thread goes.
 * Other choices take the alternatives that were prepared, then the first.
 */
public final class Guided implements Strategy {
  private final Deque<Integer> alternatives = new ArrayDeque<>();

  /** Takes the alternatives that follow this position of a schedule, up to the next thread. */
  public void prepareAlternatives(Schedule schedule, int from) {
    alternatives.clear();
    for (int i = from; i < schedule.length() && schedule.get(i) < 0; i++) {
      alternatives.add(-schedule.get(i) - 1);
    }
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    return PAUSE;
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    Integer prepared = alternatives.poll();
    return prepared == null ? 0 : Math.min(prepared, count - 1);
  }
}
