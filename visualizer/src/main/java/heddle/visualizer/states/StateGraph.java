package heddle.visualizer.states;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.session.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** States and the steps between them. Runs are added; a state that two of them are in is one. */
final class StateGraph {
  /** Of a longer run only the beginning is drawn. */
  static final int LONGEST = 400;

  /** What becomes of a state. */
  enum End {
    /** It can go on. */
    NONE,
    /** The run is over, and nothing was wrong. */
    WELL,
    /** A failure shows. */
    FAILURE
  }

  /**
   * A state.
   *
   * @param number from 0, in the order of discovery
   * @param trace a run that comes to it
   * @param step where in that run
   * @param end what becomes of it
   */
  record Node(int number, Trace trace, int step, End end) {
    /** The decisions that lead there. */
    Schedule schedule() {
      return trace.scheduleTo(step);
    }
  }

  /**
   * A step from one state to another.
   *
   * @param from the number of the one
   * @param to the number of the other
   * @param thread who takes the step; 0 for the final calls
   */
  record Edge(int from, int to, int thread) {}

  private final Map<String, Node> nodes = new HashMap<>();
  private final List<Node> ordered = new ArrayList<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  /** Adds the states of a run behind this step, which is known already unless it is step 0. */
  void add(Trace trace, int after) {
    Node before = node(trace, after);
    int failure = failureOf(trace);
    for (int step = after + 1;
        step <= Math.min(trace.last(), LONGEST) && step - 1 != failure;
        step++) {
      Node now = node(trace, step);
      edges.add(new Edge(before.number(), now.number(), trace.steps().get(step).thread()));
      before = now;
    }
  }

  private static int failureOf(Trace trace) {
    return Outcome.failure(trace).map(f -> Outcome.shownAt(trace, f)).orElse(-1);
  }

  private Node node(Trace trace, int step) {
    return nodes.computeIfAbsent(
        key(trace, step),
        k -> {
          Node node = new Node(ordered.size(), trace, step, end(trace, step));
          ordered.add(node);
          return node;
        });
  }

  /** The same values with a failure and without are two states. */
  private static String key(Trace trace, int step) {
    return end(trace, step) + StateText.of(trace.stateAt(step));
  }

  private static End end(Trace trace, int step) {
    boolean fails = trace.steps().get(step).findings().stream().anyMatch(f -> f.failure());
    return fails ? End.FAILURE : trace.finished() && step == trace.last() ? End.WELL : End.NONE;
  }

  /** The number of the state after a step of a run, or -1 if it is none of these. */
  int at(Trace trace, int step) {
    Node node = nodes.get(key(trace, step));
    return node == null ? -1 : node.number();
  }

  List<Node> nodes() {
    return Collections.unmodifiableList(ordered);
  }

  Set<Edge> edges() {
    return Collections.unmodifiableSet(edges);
  }

  /** How many states become this. */
  long count(End end) {
    return ordered.stream().filter(n -> n.end() == end).count();
  }

  /** How many steps at least lead from the first state to each. */
  int[] depths() {
    int[] depths = new int[ordered.size()];
    Arrays.fill(depths, Integer.MAX_VALUE);
    Map<Integer, List<Integer>> next = new HashMap<>();
    edges.forEach(e -> next.computeIfAbsent(e.from(), k -> new ArrayList<>()).add(e.to()));
    Deque<Integer> open = new ArrayDeque<>();
    if (!ordered.isEmpty()) {
      depths[0] = 0;
      open.add(0);
    }
    while (!open.isEmpty()) {
      int at = open.poll();
      for (int to : next.getOrDefault(at, List.of())) {
        if (depths[to] == Integer.MAX_VALUE) {
          depths[to] = depths[at] + 1;
          open.add(to);
        }
      }
    }
    return depths;
  }
}
