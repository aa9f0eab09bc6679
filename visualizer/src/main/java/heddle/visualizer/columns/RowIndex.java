package heddle.visualizer.columns;

import java.util.ArrayList;
import java.util.List;

/**
 * Which row shows what: one for each step, and below a step those that its findings need. Looking
 * up either way takes time logarithmic in the number of steps with findings, of which there are
 * few.
 */
final class RowIndex {
  /**
   * A row.
   *
   * @param step the step that it belongs to
   * @param line which line of the step's findings it shows, from 0; -1 if it shows the step itself
   */
  record Row(int step, int line) {}

  /**
   * Rows that the findings of a step need.
   *
   * @param step the step
   * @param lines how many
   */
  record Extra(int step, int lines) {}

  private final int steps;
  private final List<Extra> extras;
  private final int[] before;

  /**
   * Lays out rows.
   *
   * @param steps how many steps, step 0 included
   * @param extras rows for findings, in the order of steps
   */
  RowIndex(int steps, List<Extra> extras) {
    this.steps = steps;
    this.extras = new ArrayList<>(extras);
    this.before = new int[extras.size() + 1];
    for (int i = 0; i < extras.size(); i++) {
      before[i + 1] = before[i] + extras.get(i).lines();
    }
  }

  /** How many rows there are. */
  int count() {
    return steps + before[extras.size()];
  }

  /** The row that shows this step. */
  int rowOf(int step) {
    int low = 0;
    int high = extras.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (extras.get(middle).step() < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return step + before[low];
  }

  /** What this row shows; rows beyond the last show the last. */
  Row at(int row) {
    int bounded = Math.clamp(row, 0, count() - 1);
    int low = 0;
    int high = extras.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (extras.get(middle).step() + before[middle] < bounded) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low > 0) {
      int step = extras.get(low - 1).step();
      int line = bounded - (step + before[low - 1]) - 1;
      if (line < extras.get(low - 1).lines()) {
        return new Row(step, line);
      }
    }
    return new Row(bounded - before[low], -1);
  }
}
