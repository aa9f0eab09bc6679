package heddle.engine.strategy;

import heddle.model.trace.EventKind;
import java.util.Arrays;

/**
 * Partial order sampling (Yuan, Yang, Gu, "Partial order aware concurrency sampling", CAV 2018):
 * each operation that a thread stands before gets a random priority and the highest one goes; then
 * those that race with it get new ones. Orders of independent operations, which make no difference,
 * no longer crowd out those that do.
 */
public final class PartialOrderSampling implements Sampler {
  private static final long UNKNOWN = -1;

  private final Dice dice;
  private final Ahead ahead;
  private long[] priorities = new long[16];
  private int last;
  private EventKind lastKind;
  private Object lastTarget;
  private long lastPlace;

  /** Draws executions of what stands ahead. */
  public PartialOrderSampling(long seed, Ahead ahead) {
    dice = new Dice(seed ^ 0x5BE0CD19137E2179L);
    this.ahead = ahead;
  }

  @Override
  public void begin(long execution) {
    dice.begin(execution);
    Arrays.fill(priorities, UNKNOWN);
    last = 0;
  }

  @Override
  public String name() {
    return "pos";
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    int threads = ahead.threads();
    if (threads > priorities.length) {
      int before = priorities.length;
      priorities = Arrays.copyOf(priorities, threads * 2);
      Arrays.fill(priorities, before, threads * 2, UNKNOWN);
    }
    for (int t = 1; last > 0 && t < threads; t++) {
      if (t == last || races(t)) {
        priorities[t] = UNKNOWN;
      }
    }
    int highest = enabled[0];
    for (int i = 0; i < count; i++) {
      int t = enabled[i];
      if (priorities[t] == UNKNOWN) {
        priorities[t] = dice.priority();
      }
      highest = priorities[t] > priorities[highest] ? t : highest;
    }
    remember(highest);
    return highest;
  }

  /** Whether what a thread stands before races with what was done last. */
  private boolean races(int thread) {
    EventKind kind = ahead.kind(thread);
    if (kind == null || lastTarget != ahead.target(thread)) {
      return false;
    }
    if (kind.access() && lastKind.access()) {
      return lastPlace == ahead.place(thread)
          && !(kind == EventKind.READ && lastKind == EventKind.READ);
    }
    return lastTarget != null && !kind.access() && !lastKind.access();
  }

  private void remember(int thread) {
    last = thread;
    lastKind = ahead.kind(thread);
    lastTarget = ahead.target(thread);
    lastPlace = ahead.place(thread);
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return dice.alternative(kind, count);
  }
}
