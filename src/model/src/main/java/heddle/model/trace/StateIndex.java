package heddle.model.trace;

import heddle.model.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where each value, lock and thread of a run changed. The state after any step is looked up here,
 * so that going to a step costs the same wherever it is. Only ever grows; what comes after a step
 * does not change what is said of it.
 */
final class StateIndex {
  private final TreeMap<Integer, Changes<ObjectInfo>> objects = new TreeMap<>();
  private final Map<Integer, Map<String, Changes<Value>>> heap = new TreeMap<>();
  private final Map<Integer, Changes<Integer>> incarnations = new TreeMap<>();
  private final TreeMap<Integer, Moments> locks = new TreeMap<>();
  private final TreeMap<Integer, Moments> threads = new TreeMap<>();
  private final Map<Integer, Moments> actions = new HashMap<>();
  private final Map<Place, Moments> accesses = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Integer> findingSteps = new ArrayList<>();
  private final Map<Value, Value> values = new HashMap<>();

  private record Place(int object, String location) {}

  /** The step with this index in the run has happened. */
  void add(int i, Step s) {
    s.objects().forEach(o -> changes(objects, o.id()).add(i, o));
    for (HeapChange c : s.heap()) {
      Map<String, Changes<Value>> fields =
          heap.computeIfAbsent(c.object(), k -> new LinkedHashMap<>());
      changes(fields, c.field()).add(i, once(c.value()));
    }
    s.incarnations().forEach(n -> changes(incarnations, n.object()).add(i, n.number()));
    s.locks().forEach(l -> moments(locks, l.object()).add(i));
    s.threads().forEach(t -> moments(threads, t.thread()).add(i));
    for (Event e : s.events()) {
      moments(actions, e.thread()).add(i);
      if (e.kind().access()) {
        moments(accesses, new Place(e.object(), e.location())).add(i);
      }
    }
    for (Finding f : s.findings()) {
      findings.add(f);
      findingSteps.add(i);
    }
  }

  private static <K, T> Changes<T> changes(Map<K, Changes<T>> all, K key) {
    return all.computeIfAbsent(key, k -> new Changes<>());
  }

  private static <K> Moments moments(Map<K, Moments> all, K key) {
    return all.computeIfAbsent(key, k -> new Moments());
  }

  private Value once(Value value) {
    Value known = value == null ? null : values.putIfAbsent(value, value);
    return known == null ? value : known;
  }

  /** What was found up to a step, in the order of steps. */
  List<Finding> findings(int step) {
    return List.copyOf(findings.subList(0, findingsUpTo(step)));
  }

  /** The steps up to one at which something was found, ascending. */
  List<Integer> findingSteps(int step) {
    return findingSteps.subList(0, findingsUpTo(step)).stream().distinct().toList();
  }

  private int findingsUpTo(int step) {
    int count = findingSteps.size();
    while (count > 0 && findingSteps.get(count - 1) > step) {
      count--;
    }
    return count;
  }

  /** The objects seen up to a step, by id. */
  List<ObjectInfo> objects(int step) {
    return present(objects, step);
  }

  ObjectInfo object(int id, int step) {
    return at(objects.get(id), step);
  }

  /** The fields of an object after a step, those first that were seen first. */
  Map<String, Value> fields(int object, int step) {
    Map<String, Changes<Value>> all = heap.getOrDefault(object, Map.of());
    Map<String, Value> fields = LinkedHashMap.newLinkedHashMap(all.size());
    all.forEach(
        (name, changes) -> {
          Value value = changes.at(step);
          if (value != null) {
            fields.put(name, value);
          }
        });
    return fields;
  }

  /** How often an object has been in the structure, or null if that was never counted. */
  Integer incarnation(int object, int step) {
    return at(incarnations.get(object), step);
  }

  /** The latest step with an event of a thread, or null. */
  Integer action(int thread, int step) {
    return latest(actions.get(thread), step);
  }

  /** The latest step with an access to a location, or null. */
  Integer access(int object, String location, int step) {
    return latest(accesses.get(new Place(object, location)), step);
  }

  /** The step that last changed a lock, or null. */
  Integer lockChange(int object, int step) {
    return latest(locks.get(object), step);
  }

  /** The locks that were ever used up to a step, by object. */
  List<Integer> lockIds(int step) {
    return keys(locks, step);
  }

  /** The step that last changed a thread, or null. */
  Integer threadChange(int number, int step) {
    return latest(threads.get(number), step);
  }

  /** The threads that there are after a step. */
  List<Integer> threadNumbers(int step) {
    return keys(threads, step);
  }

  private static Integer latest(Moments moments, int step) {
    return moments == null ? null : moments.latestStep(step);
  }

  private static <T> T at(Changes<T> changes, int step) {
    return changes == null ? null : changes.at(step);
  }

  private static <K, T> List<T> present(TreeMap<K, Changes<T>> all, int step) {
    List<T> present = new ArrayList<>(all.size());
    for (Changes<T> changes : all.values()) {
      T value = changes.at(step);
      if (value != null) {
        present.add(value);
      }
    }
    return present;
  }

  private static List<Integer> keys(TreeMap<Integer, Moments> all, int step) {
    List<Integer> keys = new ArrayList<>(all.size());
    all.forEach(
        (key, moments) -> {
          if (moments.latest(step) >= 0) {
            keys.add(key);
          }
        });
    return keys;
  }
}
