package heddle.visualizer.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses which cells of a ribbon are shown when not all fit: one that matters, and the latest. */
final class Elision {
  private Elision() {}

  /**
   * The indices of the cells to show, in order; a negative number stands for so many cells that are
   * left out.
   *
   * @param widths of all cells
   * @param keep a cell that must stay
   * @param room for all that is shown
   * @param note the width of a note on cells that are left out
   */
  static List<Integer> of(List<Double> widths, int keep, double room, double note) {
    double all = widths.stream().mapToDouble(Double::doubleValue).sum();
    if (all <= room || widths.size() < 3) {
      return IntStream.range(0, widths.size()).boxed().toList();
    }
    double left = room - 2 * note - widths.get(keep);
    int from = widths.size();
    while (from > keep + 1 && (from == widths.size() || widths.get(from - 1) <= left)) {
      from--;
      left -= widths.get(from);
    }
    List<Integer> shown = new ArrayList<>();
    leaveOut(shown, 0, keep);
    shown.add(keep);
    leaveOut(shown, keep + 1, from);
    IntStream.range(from, widths.size()).forEach(shown::add);
    return shown;
  }

  private static void leaveOut(List<Integer> shown, int from, int to) {
    if (to > from) {
      shown.add(from - to);
    }
  }
}
