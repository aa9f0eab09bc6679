package heddle.visualizer.causal;

import java.util.List;

/**
 * Where threads and layers stand: a column for each thread, a row for each layer.
 *
 * @param threads a column for each
 * @param width the width of all
 */
record CausalGrid(List<Integer> threads, double width) {
  /** The height of a row. */
  static final double ROW = 26;

  private static final double LEAST_COLUMN = 150;
  private static final double MOST_COLUMN = 340;
  private static final double MARGIN = 20;

  /** Columns in this room, wider if they need to be. */
  static CausalGrid of(List<Integer> threads, double room) {
    return new CausalGrid(threads, Math.max(room, threads.size() * LEAST_COLUMN));
  }

  private double column() {
    return Math.min(MOST_COLUMN, width / Math.max(1, threads.size()));
  }

  /** Where the signs of a thread stand. */
  double x(int thread) {
    return Math.rint(MARGIN + threads.indexOf(thread) * column());
  }

  /** The room for the words beside a sign. */
  double room() {
    return column() - 2 * MARGIN - 12;
  }

  /** The middle of a layer, of which the first is 1. */
  double middle(int layer) {
    return (layer - 0.5) * ROW;
  }

  /** The layer at this height. */
  int layerAt(double y) {
    return (int) Math.floor(y / ROW) + 1;
  }

  /** The thread whose column is at this place, or 0 if it is none's. */
  int threadAt(double x) {
    int index = (int) Math.floor((x - MARGIN / 2) / column());
    return index < 0 || index >= threads.size() ? 0 : threads.get(index);
  }
}
