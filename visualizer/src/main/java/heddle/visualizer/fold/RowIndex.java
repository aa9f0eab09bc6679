package heddle.visualizer.fold;

import java.util.ArrayList;
import java.util.List;

/**
 * Which row shows what: one for each step that is shown, and below it those that its findings need.
 * Looking up either way takes time logarithmic in the number of steps.
 */
public final class RowIndex {
  /**
   * A row.
   *
   * @param step the step that it belongs to
   * @param line which line of the step's findings it shows, from 0; -1 if it shows the step itself
   */
  public record Row(int step, int line) {}

  /**
   * Rows that the findings of a step need.
   *
   * @param step the step
   * @param lines how many
   */
  public record Extra(int step, int lines) {}

  private final ShownSteps shown;
  private final List<Extra> extras;
  private final int[] before;

  /**
   * Lays out rows.
   *
   * @param shown the steps that have rows
   * @param extras rows for findings of such steps, in the order of steps
   */
  public RowIndex(ShownSteps shown, List<Extra> extras) {
    this.shown = shown;
    this.extras = new ArrayList<>(extras);
    this.before = new int[extras.size() + 1];
    for (int i = 0; i < extras.size(); i++) {
      before[i + 1] = before[i] + extras.get(i).lines();
    }
  }

  /** How many rows there are. */
  public int count() {
    return shown.count() + before[extras.size()];
  }

  /** The row that shows this step, or the fold that it is in. */
  public int rowOf(int step) {
    int place = shown.placeOf(step);
    return shown.before(place) + extraBefore(place);
  }

  /** The first row below the step and its findings. */
  public int behind(int step) {
    int place = shown.placeOf(step);
    return shown.before(place + 1) + extraBefore(place + 1);
  }

  /** How many rows the findings of the steps before this one take. */
  private int extraBefore(int step) {
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
    return before[low];
  }

  /** What this row shows; rows beyond the last show the last. */
  public Row at(int row) {
    int bounded = Math.clamp(row, 0, count() - 1);
    int low = 0;
    int high = extras.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shown.before(extras.get(middle).step()) + before[middle] < bounded) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low > 0) {
      int step = extras.get(low - 1).step();
      int line = bounded - (shown.before(step) + before[low - 1]) - 1;
      if (line < extras.get(low - 1).lines()) {
        return new Row(step, line);
      }
    }
    return new Row(shown.at(bounded - before[low]), -1);
  }
}
