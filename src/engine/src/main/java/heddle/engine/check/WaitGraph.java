package heddle.engine.check;

import heddle.engine.check.Waits.Edge;
import heddle.engine.execution.LogicalThread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who waits for whom, and where that goes round in a ring. */
final class WaitGraph {
  private final Map<LogicalThread, Edge> waits = new LinkedHashMap<>();

  /** A graph of these waits, at most one of each thread, in the order of numbers. */
  WaitGraph(List<Edge> all) {
    all.forEach(w -> waits.put(w.waiter(), w));
  }

  /**
   * Cycles that have no thread in common, each the shortest through its lowest thread: every holder
   * is the next one's waiter, and the last one's holder the first one's waiter.
   */
  List<List<Edge>> cycles() {
    Set<LogicalThread> used = new HashSet<>();
    List<List<Edge>> cycles = new ArrayList<>();
    for (LogicalThread t : waits.keySet()) {
      if (!used.contains(t)) {
        List<Edge> cycle = wide(t, used);
        cycle = cycle.isEmpty() ? shortest(t, used) : cycle;
        if (!cycle.isEmpty()) {
          cycles.add(cycle);
          cycle.forEach(w -> used.add(w.waiter()));
        }
      }
    }
    return cycles;
  }

  /** From each to the lowest of its holders that is not in it yet, and back in the end. */
  private List<Edge> wide(LogicalThread from, Set<LogicalThread> used) {
    List<Edge> path = new ArrayList<>();
    Set<LogicalThread> passed = new HashSet<>(used);
    LogicalThread t = from;
    while (t != null) {
      passed.add(t);
      Edge wait = waits.get(t);
      if (wait == null) {
        return List.of();
      }
      LogicalThread next =
          wait.holders().stream().filter(h -> !passed.contains(h)).findFirst().orElse(null);
      path.add(wait.on(next == null ? from : next));
      t = next;
    }
    return waits.get(path.getLast().waiter()).holders().contains(from) ? path : List.of();
  }

  private List<Edge> shortest(LogicalThread from, Set<LogicalThread> used) {
    Map<LogicalThread, Edge> reachedBy = new HashMap<>();
    Deque<LogicalThread> queue = new ArrayDeque<>(List.of(from));
    while (!queue.isEmpty()) {
      LogicalThread t = queue.poll();
      Edge wait = waits.get(t);
      for (LogicalThread holder : wait == null ? List.<LogicalThread>of() : wait.holders()) {
        if (!used.contains(holder) && reachedBy.putIfAbsent(holder, wait.on(holder)) == null) {
          if (holder == from) {
            return path(from, reachedBy);
          }
          queue.add(holder);
        }
      }
    }
    return List.of();
  }

  private static List<Edge> path(LogicalThread from, Map<LogicalThread, Edge> reachedBy) {
    Deque<Edge> path = new ArrayDeque<>();
    LogicalThread t = from;
    do {
      Edge wait = reachedBy.get(t);
      path.addFirst(wait);
      t = wait.waiter();
    } while (t != from);
    return List.copyOf(path);
  }

  /** The waits that are in none of these cycles, each for the first of those who could end it. */
  List<Edge> others(List<List<Edge>> cycles) {
    Set<LogicalThread> inCycles = new HashSet<>();
    cycles.forEach(c -> c.forEach(w -> inCycles.add(w.waiter())));
    return waits.values().stream()
        .filter(w -> !inCycles.contains(w.waiter()))
        .map(w -> w.holders().isEmpty() ? w : w.on(w.holders().getFirst()))
        .toList();
  }
}
