package heddle.visualizer.history;

import java.util.Arrays;

/**
 * The greatest weight in any stretch of steps. Each level holds the maxima of pairs of the level
 * below, so a stretch of any length is answered in logarithmic time and an important step survives
 * every zoom. Steps without a weight weigh 0.
 */
final class Pyramid {
  private static final int LEVELS = 31;

  private final byte[][] levels = new byte[LEVELS][1];

  /** Gives a weight to a step. */
  void set(int step, byte weight) {
    for (int level = 0; level < LEVELS; level++) {
      int i = step >> level;
      byte[] row = levels[level];
      if (i >= row.length) {
        row = Arrays.copyOf(row, Math.max(i + 1, row.length * 2));
        levels[level] = row;
      }
      row[i] = (byte) Math.max(row[i], weight);
    }
  }

  /** The greatest weight of the steps from one (inclusive) to another (exclusive). */
  int max(int from, int to) {
    int max = 0;
    int low = Math.max(0, from);
    int high = to;
    for (int level = 0; low < high; level++) {
      byte[] row = levels[level];
      if ((low & 1) == 1) {
        max = Math.max(max, at(row, low++));
      }
      if ((high & 1) == 1) {
        max = Math.max(max, at(row, --high));
      }
      low >>= 1;
      high >>= 1;
    }
    return max;
  }

  private static int at(byte[] row, int i) {
    return i < row.length ? row[i] : 0;
  }
}
