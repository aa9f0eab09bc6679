package heddle.visualizer.operations;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run's finding {@code not-linearizable} says of its operations: the longest order that
 * explains a part of their results, and the one that cannot be placed behind it.
 */
final class Explanation {
  private final Map<Operation, Integer> places = new HashMap<>();
  private final Operation stuck;
  private final Finding finding;

  private Explanation(Finding finding, Operation stuck) {
    this.finding = finding;
    this.stuck = stuck;
  }

  /** What the run's findings say; O(number of findings and of operations in the order). */
  static Explanation of(History history) {
    for (Finding f : history.trace().findings()) {
      if (f.kind() == FindingKind.NOT_LINEARIZABLE && f.steps().size() >= 2) {
        Explanation found = new Explanation(f, endingAt(history, f.steps().get(1), f.threads()));
        List<Integer> order = f.steps().subList(2, f.steps().size());
        for (int i = 0; i < order.size(); i++) {
          Operation placed = endingAt(history, order.get(i), List.of());
          if (placed != null) {
            found.places.put(placed, i + 1);
          }
        }
        return found;
      }
    }
    return new Explanation(null, null);
  }

  /**
   * The operation that a step belongs to. Of a pending one the step may be that of others; then it
   * is the last one of the first of those threads.
   */
  private static Operation endingAt(History history, int step, List<Integer> threads) {
    int actor = history.trace().steps().get(step).thread();
    if (actor == 0) {
      return null;
    }
    int thread = threads.isEmpty() ? actor : threads.getFirst();
    Operation at = history.operations().endingFrom(thread, step);
    List<Operation> all = history.operations().of(thread);
    return at == null && !all.isEmpty() ? all.getLast() : at;
  }

  /** The place of the operation in the order, from 1; 0 if it has none. */
  int place(Operation operation) {
    return places.getOrDefault(operation, 0);
  }

  /** The operation that cannot be placed, or {@code null}. */
  Operation stuck() {
    return stuck;
  }

  /** Its sentence; empty if there is nothing to explain. */
  String message() {
    return finding == null ? "" : finding.message();
  }

  /** Whether there is such a finding. */
  boolean isPresent() {
    return finding != null;
  }
}
