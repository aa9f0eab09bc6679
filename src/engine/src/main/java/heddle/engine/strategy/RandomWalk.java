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
public final class RandomWalk implements Sampler {
  private static final int RATES = 6;

  private final Dice dice;
  private final int rates;
  private int rate;

  /** A walk with this seed; call {@link #begin} before each execution. */
  public RandomWalk(long seed) {
    this(seed, RATES);
  }

  private RandomWalk(long seed, int rates) {
    dice = new Dice(seed);
    this.rates = rates;
  }

  /** A walk that chooses uniformly at every step of every execution. */
  public static RandomWalk uniform(long seed) {
    return new RandomWalk(seed, 1);
  }

  @Override
  public void begin(long execution) {
    dice.begin(execution);
    rate = (int) Math.floorMod(execution - 1, (long) rates);
  }

  @Override
  public String name() {
    return "random";
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (count == 1) {
      return enabled[0];
    }
    if (current > 0 && rate > 0 && dice.below(1 << rate) != 0) {
      return current;
    }
    return enabled[dice.below(count)];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return dice.alternative(kind, count);
  }

  @Override
  public boolean isPlain() {
    return true;
  }
}
