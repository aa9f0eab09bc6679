package heddle.visualizer.history;

import heddle.model.trace.Incarnation;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How objects and threads are called as of any step. A node's name carries its incarnation, so the
 * same object may be {@code A#1} at one step and {@code A#2} at a later one.
 */
public final class Names {
  private final Map<Integer, ObjectInfo> objects = new HashMap<>();
  private final Map<Integer, NavigableMap<Integer, Integer>> incarnations = new HashMap<>();
  private final SortedMap<Integer, String> threads = new TreeMap<>();

  Names() {}

  void add(Step step) {
    step.objects().forEach(o -> objects.put(o.id(), o));
    for (Incarnation i : step.incarnations()) {
      incarnations.computeIfAbsent(i.object(), k -> new TreeMap<>()).put(step.number(), i.number());
    }
    for (ThreadState t : step.threads()) {
      threads.put(t.thread(), t.name());
    }
  }

  /** What is known about an object, or {@code null}. */
  public ObjectInfo info(int object) {
    return objects.get(object);
  }

  /** How often a node had been in the structure after the step: 1 unless it was re-used. */
  public int incarnation(int object, int step) {
    NavigableMap<Integer, Integer> numbers = incarnations.get(object);
    Map.Entry<Integer, Integer> entry = numbers == null ? null : numbers.floorEntry(step);
    return entry == null ? 1 : entry.getValue();
  }

  /** The step at which the node had come back the last time, up to a step; -1 if it never left. */
  public int cameBackAt(int object, int step) {
    NavigableMap<Integer, Integer> numbers = incarnations.get(object);
    Integer key = numbers == null ? null : numbers.floorKey(step);
    return key == null ? -1 : key;
  }

  /** The object's name after the step. */
  public String object(int object, int step) {
    ObjectInfo info = objects.get(object);
    if (info == null) {
      return "object " + object;
    }
    return info.node() ? info.label() + "#" + incarnation(object, step) : info.label();
  }

  /** How a value is written as of a step; "?" if it is not known. */
  public String value(Value value, int step) {
    if (value == null) {
      return "?";
    }
    return value.isReference() ? object(value.object(), step) : value.text();
  }

  /** The threads that ever existed, name by number, in the order of their numbers. */
  public SortedMap<Integer, String> threads() {
    return new TreeMap<>(threads);
  }

  /** The name of a thread; number 0 is the preparation. */
  public String thread(int number) {
    return threads.getOrDefault(number, "the preparation");
  }
}
