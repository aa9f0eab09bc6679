package heddle.engine.strategy;

/**
 * A random walk through the interleavings: at every step the running thread goes on, or, with the
 * switch rate of this execution, any thread that can go is chosen uniformly. The rates 1, 1/2, 1/4
 * … 1/32 take turns from execution to execution: with rate 1 every step is a uniform choice; with
 * the low ones a thread can stand still while another one makes many steps, which most failures
 * need and uniform choice all but never does.
 *
 * <p>Every interleaving has a chance in every execution. The choices are a function of the seed and
 * the number of the execution alone.
 */
public final class RandomWalk implements Strategy {
  /** A rare event happens at one in so many opportunities. */
  private static final int RARITY = 8;

  private static final int RATES = 6;

  private final long seed;
  private long state;
  private int rate;

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
    rate = (int) Math.floorMod(execution - 1, (long) RATES);
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (count == 1) {
      return enabled[0];
    }
    if (current > 0 && rate > 0 && below(1 << rate) != 0) {
      return current;
    }
    return enabled[below(count)];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return kind.rare() && below(RARITY) != 0 ? 0 : kind.rare() ? 1 : below(count);
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
