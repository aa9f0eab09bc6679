package heddle.model.trace;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Threads, locks and heap after some step of a trace, folded from the steps' changes. Built by
 * {@link Trace#stateAt}; not thread-safe while it is built, read-only afterwards.
 */
public final class TraceState {
  private final Map<Integer, ObjectInfo> objects = new TreeMap<>();
  private final Map<Integer, Map<String, Value>> heap = new TreeMap<>();
  private final Map<Integer, Integer> incarnations = new TreeMap<>();
  private final Map<Integer, LockState> locks = new TreeMap<>();
  private final Map<Integer, ThreadState> threads = new TreeMap<>();
  private int step = -1;

  TraceState() {}

  void apply(Step s) {
    step = s.number();
    s.objects().forEach(o -> objects.put(o.id(), o));
    for (HeapChange c : s.heap()) {
      heap.computeIfAbsent(c.object(), k -> new LinkedHashMap<>()).put(c.field(), c.value());
    }
    s.incarnations().forEach(i -> incarnations.put(i.object(), i.number()));
    s.locks().forEach(l -> locks.put(l.object(), l));
    s.threads().forEach(t -> threads.put(t.thread(), t));
  }

  /** The number of the step after which this is the state. */
  public int step() {
    return step;
  }

  /** The threads by number. */
  public Collection<ThreadState> threads() {
    return Collections.unmodifiableCollection(threads.values());
  }

  /** The thread with this number, or {@code null}. */
  public ThreadState thread(int number) {
    return threads.get(number);
  }

  /** The locks that were ever used, by object id. */
  public Collection<LockState> locks() {
    return Collections.unmodifiableCollection(locks.values());
  }

  /** The state of this lock, or {@code null} if nobody has touched it. */
  public LockState lock(int object) {
    return locks.get(object);
  }

  /** The objects seen so far, by id. */
  public Collection<ObjectInfo> objects() {
    return Collections.unmodifiableCollection(objects.values());
  }

  /** The object with this id, or {@code null}. */
  public ObjectInfo object(int id) {
    return objects.get(id);
  }

  /** The fields of an object by name, in the order of the class; empty if none is known. */
  public Map<String, Value> fields(int object) {
    return Collections.unmodifiableMap(heap.getOrDefault(object, Map.of()));
  }

  /** How often this node has been in the structure: 1 unless it was re-used. */
  public int incarnation(int object) {
    return incarnations.getOrDefault(object, 1);
  }

  /** The object's name now: nodes carry their incarnation, {@code A#2} say. */
  public String name(int object) {
    ObjectInfo info = objects.get(object);
    if (info == null) {
      return "object " + object;
    }
    return info.node() ? info.label() + "#" + incarnation(object) : info.label();
  }

  /** How a value is written: names for references, source text for the rest; "?" if unknown. */
  public String text(Value value) {
    if (value == null) {
      return "?";
    }
    return value.isReference() ? name(value.object()) : value.text();
  }

  /** The name of a thread, by number. */
  public String threadName(int number) {
    ThreadState t = threads.get(number);
    return t == null ? "the preparation" : t.name();
  }
}
