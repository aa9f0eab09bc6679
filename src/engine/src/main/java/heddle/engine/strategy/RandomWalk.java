package heddle.engine.strategy;

/**
 * Chooses uniformly among the threads that can go, at every step. The sequence of choices is a
 * function of the seed and the number of the execution alone.
 */
public final class RandomWalk implements Strategy {
  private final long seed;
  private long state;

  /** A walk with this seed; call {@link #begin} before each execution. */
  public RandomWalk(long seed) {
    this.seed = seed;
  }

  /** Starts the sequence of the execution of this number. */
  public void begin(long execution) {
    // SplitMix64's finaliser: neighbouring executions get unrelated sequences.
    long z = seed * 0x9E3779B97F4A7C15L + execution * 0xD1B54A32D192ED03L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    state = z == 0 ? 1 : z;
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    return enabled[count == 1 ? 0 : below(count)];
  }

  @Override
  public int alternative(int count) {
    return below(count);
  }

  /** Xorshift64 (Marsaglia 2003), the upper bits scaled. */
  private int below(int bound) {
    long x = state;
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    state = x;
    return (int) ((x >>> 33) * bound >>> 31);
  }
}
