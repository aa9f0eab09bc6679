package heddle.engine.trace;

import heddle.engine.execution.ObjectMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who has a part of what several threads can have at once. The objects of the library only count:
 * since each step is one thread's, it is that thread which has taken or given back what was there
 * before the step and is not there after it, or the reverse.
 */
final class SharedHolds {
  private final Map<Object, Integer> counts = new ObjectMap<>();
  private final Map<Object, TreeMap<Integer, Integer>> holders = new ObjectMap<>();

  /**
   * Who has how much, each as often as it has a part.
   *
   * @param object what is shared
   * @param taken how many parts are taken now, from any number on
   * @param thread the thread that took the last step, or 0
   */
  List<Integer> of(Object object, int taken, int thread) {
    Integer before = counts.put(object, taken);
    TreeMap<Integer, Integer> held = holders.computeIfAbsent(object, k -> new TreeMap<>());
    if (before != null && thread > 0) {
      held.merge(thread, taken - before, (a, b) -> Math.max(a + b, 0));
    }
    List<Integer> all = new ArrayList<>();
    held.forEach(
        (t, n) -> {
          for (int i = 0; i < n; i++) {
            all.add(t);
          }
        });
    return all;
  }
}
