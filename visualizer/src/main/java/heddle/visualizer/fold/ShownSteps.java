package heddle.visualizer.fold;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The steps that have a row: all but those that a closed fold hides, which shows its first, and
 * those that a filter leaves out. Step 0 always has one. One bit and half a bit of counts for each
 * step; from step to row in constant time, from row to step in logarithmic time. Immutable.
 */
public final class ShownSteps {
  private static final int WORD = 64;

  private final int steps;
  private final long[] bits;
  private final int[] before;
  private final List<Fold> closed;

  private ShownSteps(int steps, long[] bits, List<Fold> closed) {
    this.steps = steps;
    this.bits = bits;
    this.closed = closed;
    before = new int[bits.length + 1];
    for (int i = 0; i < bits.length; i++) {
      before[i + 1] = before[i] + Long.bitCount(bits[i]);
    }
  }

  /** Each of so many steps. */
  public static ShownSteps all(int steps) {
    return new ShownSteps(steps, full(steps), List.of());
  }

  /**
   * Each of so many steps, but of a closed fold the first only.
   *
   * @param closed folds apart from one another, in order
   */
  static ShownSteps folded(int steps, List<Fold> closed) {
    long[] bits = full(steps);
    for (Fold fold : closed) {
      clear(bits, fold.first() + 1, fold.last() + 1);
    }
    return new ShownSteps(steps, bits, List.copyOf(closed));
  }

  /** Those of so many steps that pass. */
  static ShownSteps filtered(int steps, IntPredicate passes) {
    long[] bits = new long[(steps + WORD - 1) / WORD];
    for (int step = 0; step < steps; step++) {
      if (step == 0 || passes.test(step)) {
        bits[step / WORD] |= 1L << step;
      }
    }
    return new ShownSteps(steps, bits, List.of());
  }

  private static long[] full(int steps) {
    long[] bits = new long[(steps + WORD - 1) / WORD];
    Arrays.fill(bits, -1L);
    if (steps % WORD != 0) {
      bits[bits.length - 1] = (1L << steps) - 1;
    }
    return bits;
  }

  private static void clear(long[] bits, int from, int to) {
    for (int step = from; step < to; ) {
      if (step % WORD == 0 && to - step >= WORD) {
        bits[step / WORD] = 0;
        step += WORD;
      } else {
        bits[step / WORD] &= ~(1L << step);
        step++;
      }
    }
  }

  /** How many steps there are, shown or not. */
  public int steps() {
    return steps;
  }

  /** How many have a row. */
  public int count() {
    return before[bits.length];
  }

  /** How many of those before this one have a row. */
  public int before(int step) {
    int bounded = Math.clamp(step, 0, steps);
    int word = bounded / WORD;
    long rest = bounded % WORD == 0 ? 0 : bits[word] & ((1L << bounded) - 1);
    return before[word] + Long.bitCount(rest);
  }

  /** Whether it has a row of its own. */
  public boolean shown(int step) {
    return (bits[step / WORD] & (1L << step)) != 0;
  }

  /** The step that this one's place is at: itself, or the nearest earlier one that has a row. */
  public int placeOf(int step) {
    return at(before(step + 1) - 1);
  }

  /** The step that has this row, from 0. */
  public int at(int row) {
    int found = Arrays.binarySearch(before, row);
    int word = found < 0 ? -found - 2 : found;
    while (before[word + 1] == before[word]) {
      word++; // words without a row have the same count before them
    }
    long rest = bits[word];
    for (int skip = row - before[word]; skip > 0; skip--) {
      rest &= rest - 1;
    }
    return word * WORD + Long.numberOfTrailingZeros(rest);
  }

  /** The closed fold that this step is in. */
  public Optional<Fold> foldAt(int step) {
    int low = 0;
    int high = closed.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (closed.get(middle).first() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && closed.get(low - 1).last() >= step
        ? Optional.of(closed.get(low - 1))
        : Optional.empty();
  }
}
