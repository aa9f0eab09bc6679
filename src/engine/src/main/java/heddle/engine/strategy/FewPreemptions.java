package heddle.engine.strategy;

/**
 * Runs all executions with no preemption, then all with one, and so on up to a bound (Musuvathi,
 * Qadeer, "Iterative context bounding for systematic testing of multithreaded programs", PLDI
 * 2007). A preemption is a switch away from a thread that could go on; a switch where a thread
 * blocks or ends is free.
 */
public final class FewPreemptions extends GrowingBound {
  private int last;

  /** A search of all executions with at most so many preemptions. */
  public FewPreemptions(int most) {
    super(most);
  }

  @Override
  public void begin() {
    super.begin();
    last = 0;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    // A thread that has only been prepared so far is not left in the middle of anything.
    last = next(enabled, count, current == last ? current : 0, current);
    return last;
  }

  private int next(int[] enabled, int count, int preempted, int current) {
    if (count == 1) {
      return enabled[0];
    } else if (preempted > 0 && left() == 0) {
      cut();
      return preempted;
    }
    if (isNew()) {
      meet(threads(enabled, count, current), preempted > 0 ? Cost.ONE : Cost.NONE);
    }
    return choose(enabled, count);
  }

  /** The running thread first, so that what costs nothing is. */
  private static int[] threads(int[] enabled, int count, int current) {
    int[] options = new int[count];
    int n = 0;
    if (current > 0) {
      options[n++] = current;
    }
    for (int i = 0; i < count; i++) {
      if (enabled[i] != current) {
        options[n++] = enabled[i];
      }
    }
    return options;
  }
}
