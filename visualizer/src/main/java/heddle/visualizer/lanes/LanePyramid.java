package heddle.visualizer.lanes;

/**
 * The greatest weight in any stretch of a lane. Each level holds the maxima of pairs of the level
 * below, so a stretch of any length is answered in logarithmic time and an important step survives
 * every zoom.
 */
final class LanePyramid {
  private final int length;
  private final byte[] tree;

  /** Weights by step, 0 where the lane has nothing. */
  LanePyramid(byte[] weights) {
    length = weights.length;
    tree = new byte[2 * length];
    System.arraycopy(weights, 0, tree, length, length);
    for (int i = length - 1; i > 0; i--) {
      tree[i] = (byte) Math.max(tree[2 * i], tree[2 * i + 1]);
    }
  }

  /** The greatest weight of the steps from one (inclusive) to another (exclusive). */
  int max(int from, int to) {
    int max = 0;
    int low = Math.max(0, from) + length;
    int high = Math.min(length, to) + length;
    while (low < high) {
      if ((low & 1) == 1) {
        max = Math.max(max, tree[low++]);
      }
      if ((high & 1) == 1) {
        max = Math.max(max, tree[--high]);
      }
      low >>= 1;
      high >>= 1;
    }
    return max;
  }
}
