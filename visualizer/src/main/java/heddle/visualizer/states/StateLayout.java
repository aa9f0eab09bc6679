package heddle.visualizer.states;

import heddle.visualizer.states.StateGraph.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Where states stand: a row for each number of steps from the first state, within a row those near
 * each other that come from the same states.
 */
final class StateLayout {
  /** The distance of two rows. */
  static final double ROW = 46;

  /** The distance of two states of a row. */
  static final double COLUMN = 44;

  private static final double MARGIN = 30;

  private final double[] xs;
  private final double[] ys;
  private final double width;
  private final double height;

  /** Lays out a graph in a view of this width; it may become wider. */
  StateLayout(StateGraph graph, double view) {
    int[] depths = graph.depths();
    TreeMap<Integer, List<Integer>> rows = new TreeMap<>();
    for (int node = 0; node < depths.length; node++) {
      rows.computeIfAbsent(depths[node], k -> new ArrayList<>()).add(node);
    }
    int widest = rows.values().stream().mapToInt(List::size).max().orElse(1);
    width = Math.max(view, 2 * MARGIN + (widest - 1) * COLUMN);
    height = 2 * MARGIN + Math.max(0, rows.size() - 1) * ROW;
    xs = new double[depths.length];
    ys = new double[depths.length];
    double[] wanted = new double[depths.length];
    int row = 0;
    for (List<Integer> nodes : rows.values()) {
      nodes.sort(Comparator.comparingDouble((Integer n) -> wanted[n]).thenComparing(n -> n));
      double left = width / 2 - (nodes.size() - 1) * COLUMN / 2;
      for (int i = 0; i < nodes.size(); i++) {
        xs[nodes.get(i)] = left + i * COLUMN;
        ys[nodes.get(i)] = MARGIN + row * ROW;
      }
      wish(graph, depths, nodes, wanted);
      row++;
    }
  }

  /** The states of the next row want to stand below the middle of those that lead there. */
  private void wish(StateGraph graph, int[] depths, List<Integer> placed, double[] wanted) {
    int[] parents = new int[xs.length];
    for (Edge edge : graph.edges()) {
      if (placed.contains(edge.from()) && depths[edge.to()] == depths[edge.from()] + 1) {
        int n = ++parents[edge.to()];
        wanted[edge.to()] += (xs[edge.from()] - wanted[edge.to()]) / n;
      }
    }
  }

  double x(int node) {
    return xs[node];
  }

  double y(int node) {
    return ys[node];
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The state at this place, or -1. */
  int at(double x, double y, double radius) {
    for (int node = 0; node < xs.length; node++) {
      if (Math.hypot(xs[node] - x, ys[node] - y) <= radius) {
        return node;
      }
    }
    return -1;
  }
}
