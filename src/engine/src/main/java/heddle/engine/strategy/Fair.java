package heddle.engine.strategy;

/**
 * Threads take turns, each of the same number of steps: of one step in the first execution, of a
 * number up to {@value #LONGEST_TURN} that is drawn in each later one, as is the thread that
 * begins. Nobody starves, so that a program that does not end within many turns is no victim of its
 * schedule: its threads keep each other busy, or one of them does not end by itself.
 */
public final class Fair implements Sampler {
  private static final int LONGEST_TURN = 32;

  private final Dice dice;
  private int turn;
  private int left;
  private int last;
  private boolean begun;

  /** Draws the lengths of turns with this seed. */
  public Fair(long seed) {
    dice = new Dice(seed ^ 0x510E527FADE682D1L);
  }

  @Override
  public void begin(long execution) {
    dice.begin(execution);
    turn = execution == 1 ? 1 : 1 + dice.below(LONGEST_TURN);
    begun = false;
  }

  @Override
  public String name() {
    return "fair";
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (!begun) {
      begun = true;
      last = enabled[dice.below(count)];
      left = turn;
    } else if (current != last || left == 0) {
      last = after(last, enabled, count);
      left = turn;
    }
    left--;
    return last;
  }

  private static int after(int thread, int[] enabled, int count) {
    for (int i = 0; i < count; i++) {
      if (enabled[i] > thread) {
        return enabled[i];
      }
    }
    return enabled[0];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return dice.alternative(kind, count);
  }
}
