package heddle.engine.strategy;

/**
 * Runs all executions with no delay, then all with one, and so on up to a bound (Emmi, Qadeer,
 * Rakamaric, "Delay-bounded scheduling", POPL 2011). Without delays threads take turns in the order
 * of their numbers, each until it blocks or ends. A delay passes over the thread whose turn it is;
 * it costs one, and so does each further thread that is passed over. There are fewer executions
 * with few delays than with few preemptions, since threads do not take over from each other in any
 * order for nothing.
 */
public final class FewDelays extends GrowingBound {
  private int last;

  /** A search of all executions with at most so many delays. */
  public FewDelays(int most) {
    super(most);
  }

  @Override
  public void begin() {
    super.begin();
    last = 0;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    int affordable = Math.min(count, left() + 1);
    if (affordable < count) {
      cut();
    }
    int first = whoseTurn(enabled, count);
    if (affordable == 1) {
      last = enabled[first];
      return last;
    }
    if (isNew()) {
      int[] options = new int[affordable];
      for (int i = 0; i < affordable; i++) {
        options[i] = enabled[(first + i) % count];
      }
      meet(options, Cost.INDEX);
    }
    last = choose(enabled, count);
    return last;
  }

  /** The index of the thread that made the last step, or of the next one after it that can go. */
  private int whoseTurn(int[] enabled, int count) {
    for (int i = 0; i < count; i++) {
      if (enabled[i] >= last) {
        return i;
      }
    }
    return 0;
  }
}
