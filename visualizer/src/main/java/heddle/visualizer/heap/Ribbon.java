package heddle.visualizer.heap;

import heddle.visualizer.history.Location;
import heddle.visualizer.picture.Fitted;
import java.util.List;

/**
 * What a shared reference has pointed to, one cell per write.
 *
 * @param field the reference
 * @param name what it is called
 * @param y the upper edge
 * @param cells those that fit, in order
 * @param bracket from a stale read to the compare-and-set that won all the same; {@code null} if
 *     there is none
 */
record Ribbon(Location field, String name, double y, List<Cell> cells, Bracket bracket) {
  /** The height of the cells. */
  static final double HEIGHT = 24;

  /**
   * A value that stood there.
   *
   * @param step the step that put it there; -1 for a note on cells left out
   * @param thread who put it there
   * @param text what it was called then
   * @param ends whether a bracket begins or ends at it
   * @param x its left edge
   * @param width its width
   */
  record Cell(int step, int thread, String text, boolean ends, double x, double width) {
    double middle() {
      return x + width / 2;
    }
  }

  /**
   * A stale read and the compare-and-set that did not notice.
   *
   * @param thread whose
   * @param from the middle of the cell that was read
   * @param to the middle of the cell that was found
   * @param failure whether it did harm
   * @param step the step of the compare-and-set
   * @param sentence what happened, in lines that fit
   */
  record Bracket(
      int thread, double from, double to, boolean failure, int step, List<Fitted> sentence) {}
}
