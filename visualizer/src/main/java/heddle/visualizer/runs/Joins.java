package heddle.visualizer.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The edges that join lines of the tree of runs which lead to the same state. Each runs beside the
 * tree from the first such line to the last, in a lane that no other edge takes there.
 *
 * @param rows the pieces of edges beside each line, by lane
 * @param lanes how many lanes there are
 */
record Joins(List<List<Piece>> rows, int lanes) {
  /** No edges. */
  static final Joins NONE = new Joins(List.of(), 0);

  /** Where more edges lie side by side nobody can follow them: the letters remain. */
  static final int MOST_LANES = 8;

  /**
   * A piece of an edge beside one line.
   *
   * @param lane its place, from 0
   * @param state the state that it joins
   * @param above whether it comes from a line above
   * @param below whether it goes on to one below
   * @param joined whether this line leads to the state
   */
  record Piece(int lane, int state, boolean above, boolean below, boolean joined) {}

  /** The edges of lines that lead to these states, 0 for those that share theirs with none. */
  static Joins of(List<Integer> states) {
    Map<Integer, int[]> spans = new LinkedHashMap<>();
    for (int row = 0; row < states.size(); row++) {
      int here = row;
      if (states.get(row) > 0) {
        spans.computeIfAbsent(states.get(row), s -> new int[] {here, here})[1] = row;
      }
    }
    List<List<Piece>> rows = new ArrayList<>();
    states.forEach(s -> rows.add(new ArrayList<>()));
    int[] taken = new int[MOST_LANES];
    int lanes = 0;
    for (Map.Entry<Integer, int[]> span : spans.entrySet()) {
      int first = span.getValue()[0];
      int last = span.getValue()[1];
      int lane = first == last ? MOST_LANES : free(taken, first);
      if (lane < MOST_LANES) {
        taken[lane] = last + 1;
        lanes = Math.max(lanes, lane + 1);
        for (int row = first; row <= last; row++) {
          boolean joined = states.get(row).equals(span.getKey());
          rows.get(row).add(new Piece(lane, span.getKey(), row > first, row < last, joined));
        }
      }
    }
    return new Joins(rows.stream().map(List::copyOf).toList(), lanes);
  }

  /** The first lane in which nothing reaches down to this row. */
  private static int free(int[] taken, int row) {
    int lane = 0;
    while (lane < taken.length && taken[lane] > row) {
      lane++;
    }
    return lane;
  }

  /** The pieces beside a line. */
  List<Piece> at(int row) {
    return row >= 0 && row < rows.size() ? rows.get(row) : List.of();
  }
}
