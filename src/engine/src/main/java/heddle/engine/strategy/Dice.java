package heddle.engine.strategy;

/** Random numbers that are a function of a seed and the number of an execution alone. */
public final class Dice {
  /** A rare event happens at one in so many opportunities. */
  private static final int RARITY = 8;

  private final long seed;
  private long state;

  /** Dice of this seed; call {@link #begin} before they are thrown. */
  public Dice(long seed) {
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

  /** Uniform from 0, below a bound of at least 1. */
  public int below(int bound) {
    return (int) ((next() >>> 33) * bound >>> 31);
  }

  /** Uniform from 0, below 2^62: equal ones are not to be expected. */
  long priority() {
    return next() >>> 2;
  }

  /** One of so many alternatives; of a rare event the first one is that it does not happen. */
  int alternative(Alternatives kind, int count) {
    if (kind.rare()) {
      return below(RARITY) == 0 ? 1 : 0;
    }
    return below(count);
  }

  /** Xorshift64 (Marsaglia 2003); its upper bits are the better ones. */
  private long next() {
    long x = state;
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    state = x;
    return x;
  }
}
