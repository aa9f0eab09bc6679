package heddle.visualizer.operations;

import java.util.List;

/**
 * Where the lanes stand, from top to bottom: below the numbers of the steps, above the legend.
 *
 * @param threads a lane for each
 * @param height the room
 */
record OperationRows(List<Integer> threads, double height) {
  /** The height of the numbers of the steps. */
  static final double AXIS = 22;

  /** The height of the legend. */
  static final double LEGEND = 26;

  private static final double TALLEST = 52;
  private static final double TALLEST_BAR = 30;
  private static final double AROUND_NUMBER = 64;

  /** The distance from one lane to the next. */
  double pitch() {
    double share = (height - AXIS - LEGEND) / Math.max(1, threads.size());
    return Math.clamp(share, 1, TALLEST);
  }

  /** The height of a bar. */
  double bar() {
    return Math.clamp(Math.floor(pitch() * 0.62), 1, TALLEST_BAR);
  }

  /** The middle of a thread's lane. */
  double middle(int thread) {
    return Math.rint(AXIS + (threads.indexOf(thread) + 0.5) * pitch());
  }

  /** The lower end of the last lane. */
  double bottom() {
    return AXIS + pitch() * threads.size();
  }

  /** The thread whose lane is at this height, or 0 if it is none's. */
  int threadAt(double y) {
    int index = (int) Math.floor((y - AXIS) / pitch());
    return index < 0 || index >= threads.size() ? 0 : threads.get(index);
  }

  /** How many steps lie between two numbers of the axis: 1, 2 or 5 times a power of ten. */
  static int apart(double perStep) {
    long apart = 1;
    for (int i = 0; apart * perStep < AROUND_NUMBER; i++) {
      apart = i % 3 == 1 ? apart / 2 * 5 : apart * 2;
    }
    return (int) Math.min(apart, Integer.MAX_VALUE / 4);
  }
}
