package heddle.visualizer.lanes;

import heddle.visualizer.picture.TextMeasure;
import java.util.Collection;
import java.util.List;

/**
 * Where the lanes stand, from top to bottom.
 *
 * @param threads a lane for each
 * @param height the room
 */
record LaneRows(List<Integer> threads, double height) {
  /** The least room for the names. */
  static final double LEAST_LABEL = 56;

  private static final double MOST_LABEL = 140;
  private static final double AROUND_LABEL = 24;
  private static final double MARGIN = 8;
  private static final double TALLEST = 22;

  /** The room that these names need, within reason. */
  static double label(Collection<String> names, TextMeasure text) {
    double widest = names.stream().mapToDouble(text::width).max().orElse(0);
    return Math.clamp(Math.ceil(widest) + AROUND_LABEL, LEAST_LABEL, MOST_LABEL);
  }

  /** The distance from one lane to the next. */
  double pitch() {
    double share = (height - 2 * MARGIN) / Math.max(1, threads.size());
    return Math.clamp(share, 1, TALLEST);
  }

  /** The height of a lane's bar. */
  double bar() {
    return Math.max(1, Math.floor(pitch() * 0.68));
  }

  /** The middle of a thread's lane; thread 0 has none and stands where the first does. */
  double middle(int thread) {
    double used = pitch() * threads.size();
    double top = Math.max(MARGIN, (height - used) / 2);
    return Math.rint(top + (Math.max(0, threads.indexOf(thread)) + 0.5) * pitch());
  }

  /** The thread whose lane is at this height, or 0 if it is none's. */
  int threadAt(double y) {
    return threads.stream()
        .filter(t -> Math.abs(y - middle(t)) <= pitch() / 2)
        .findFirst()
        .orElse(0);
  }
}
