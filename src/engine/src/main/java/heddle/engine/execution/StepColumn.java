package heddle.engine.execution;

import java.util.Arrays;

/**
 * The steps of the events of a log. Steps never go back, and mostly go on by one: a bit for each
 * row says whether its step is the one after that of the row before, and a number every 64 rows
 * where that began.
 */
final class StepColumn {
  private long[] onward = new long[4];
  private int[] first = new int[4];
  private int last;

  /** The next row; its step is that of the row before, or the next one. */
  void set(int row, int step) {
    int block = row >> 6;
    if ((row & 63) == 0) {
      if (block == first.length) {
        first = Arrays.copyOf(first, block * 2);
        onward = Arrays.copyOf(onward, block * 2);
      }
      first[block] = step;
      onward[block] = 0;
    } else if (step != last) {
      if (step != last + 1) {
        throw new IllegalArgumentException("step " + step + " follows step " + last);
      }
      onward[block] |= 1L << row;
    }
    last = step;
  }

  int get(int row) {
    int block = row >> 6;
    // The bits up to that of the row itself.
    return first[block] + Long.bitCount(onward[block] << 63 - row);
  }

  long bytes(int rows) {
    return (rows + 63L) / 64 * (Long.BYTES + Integer.BYTES);
  }
}
