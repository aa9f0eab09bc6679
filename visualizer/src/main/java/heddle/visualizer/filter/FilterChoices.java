package heddle.visualizer.filter;

import heddle.model.trace.EventKind;
import heddle.visualizer.fold.StepFacts;
import heddle.visualizer.history.History;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run can be filtered by, with the number of its steps: counted when somebody wants to
 * choose, in time linear in the number of steps.
 *
 * @param threads steps of each thread that took some, in the order of the threads
 * @param objects steps on the objects that are acted upon most, most first
 * @param kinds steps of each kind that there is, in the order of the kinds
 */
record FilterChoices(
    Map<Integer, Integer> threads, List<Counted> objects, Map<EventKind, Integer> kinds) {
  /** Further objects are found by clicking them. */
  static final int MOST_OBJECTS = 20;

  /**
   * An object.
   *
   * @param object its number
   * @param steps how many steps act upon it
   */
  record Counted(int object, int steps) {}

  /** Counts the steps of a run. */
  static FilterChoices of(History history) {
    StepFacts facts = history.facts();
    Map<Integer, Integer> threads = new TreeMap<>();
    Map<Integer, Integer> objects = new HashMap<>();
    Map<EventKind, Integer> kinds = new EnumMap<>(EventKind.class);
    for (int step = 1; step <= history.trace().last(); step++) {
      count(threads, facts.thread(step), facts.thread(step) > 0);
      count(objects, facts.object(step), facts.object(step) != 0);
      count(kinds, facts.kind(step), facts.kind(step) != null);
    }
    List<Counted> most = new ArrayList<>();
    objects.forEach((object, steps) -> most.add(new Counted(object, steps)));
    most.sort((a, b) -> a.steps() != b.steps() ? b.steps() - a.steps() : a.object() - b.object());
    return new FilterChoices(
        threads, List.copyOf(most.subList(0, Math.min(MOST_OBJECTS, most.size()))), kinds);
  }

  private static <K> void count(Map<K, Integer> counts, K key, boolean wanted) {
    if (wanted) {
      counts.merge(key, 1, Integer::sum);
    }
  }
}
