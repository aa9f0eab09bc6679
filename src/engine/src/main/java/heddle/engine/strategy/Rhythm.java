package heddle.engine.strategy;

import java.util.Arrays;

/**
 * Threads take turns in a rhythm: each has turns of a length of its own, and a first turn of
 * another length, all drawn anew for each execution. Nobody starves, and threads that can keep each
 * other busy by getting into step do so for ever.
 */
public final class Rhythm implements Sampler {
  private static final int LONGEST_TURN = 4;

  private final Dice dice;
  private int[] turns = new int[16];
  private int[] firstTurns = new int[16];
  private int drawn;
  private int last;
  private int left;

  /** Draws rhythms with this seed. */
  public Rhythm(long seed) {
    dice = new Dice(seed ^ 0x1F83D9ABFB41BD6BL);
  }

  @Override
  public void begin(long execution) {
    dice.begin(execution);
    drawn = 0;
    last = 0;
    left = 0;
  }

  @Override
  public String name() {
    return "rhythm";
  }

  @Override
  public int next(int[] enabled, int count, int current) {
    if (left == 0 || current != last) {
      last = last == 0 ? enabled[dice.below(count)] : after(enabled, count);
      left = turn(last);
    }
    left--;
    return last;
  }

  private int turn(int thread) {
    while (drawn <= thread) {
      if (drawn == turns.length) {
        turns = Arrays.copyOf(turns, drawn * 2);
        firstTurns = Arrays.copyOf(firstTurns, drawn * 2);
      }
      turns[drawn] = 1 + dice.below(LONGEST_TURN);
      firstTurns[drawn++] = 1 + dice.below(LONGEST_TURN);
    }
    int turn = firstTurns[thread];
    firstTurns[thread] = turns[thread];
    return turn;
  }

  private int after(int[] enabled, int count) {
    for (int i = 0; i < count; i++) {
      if (enabled[i] > last) {
        return enabled[i];
      }
    }
    return enabled[0];
  }

  @Override
  public int alternative(Alternatives kind, int count) {
    return kind.rare() ? 0 : dice.below(count);
  }
}
