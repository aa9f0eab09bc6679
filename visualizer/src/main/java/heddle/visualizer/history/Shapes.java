package heddle.visualizer.history;

import heddle.model.trace.HeapChange;
import heddle.model.trace.LockState;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What is the same at every step of a run: each object's kind and the fields that it has.
 * Thread-safe, so that pictures can be laid out beside the FX thread while a run goes on.
 */
public final class Shapes {
  private final Map<Integer, ObjectInfo> objects = new HashMap<>();
  private final Map<Integer, Set<String>> fields = new HashMap<>();

  private final Set<Integer> locks = new HashSet<>();
  private final SequencedSet<Integer> waitedFor = new LinkedHashSet<>();

  Shapes() {}

  synchronized void add(Step step) {
    step.objects().forEach(o -> objects.put(o.id(), o));
    for (LockState l : step.locks()) {
      locks.add(l.object());
      waitedFor.add(l.object());
    }
    for (ThreadState t : step.threads()) {
      if (Delays.held(t) && t.waitsFor() > 0) {
        waitedFor.add(t.waitsFor());
      }
    }
    for (HeapChange c : step.heap()) {
      fields.computeIfAbsent(c.object(), k -> new LinkedHashSet<>()).add(c.field());
    }
  }

  /** What threads ever lock or wait for, in the order of its first use. */
  public synchronized SequencedSet<Integer> waitedFor() {
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(waitedFor));
  }

  /** What is known about an object, or {@code null}. */
  public synchronized ObjectInfo info(int object) {
    return objects.get(object);
  }

  /** How an object is drawn; one that the trace does not describe is like any other. */
  public synchronized ObjectKind kind(int object) {
    ObjectInfo info = objects.get(object);
    return info == null ? ObjectKind.OTHER : ObjectKind.of(info, locks.contains(object));
  }

  /** The fields that the object has at some step of the run, elements of arrays by index. */
  public synchronized List<String> fields(int object) {
    Set<String> names = fields.getOrDefault(object, Set.of());
    return kind(object) == ObjectKind.ARRAY
        ? names.stream().sorted(Comparator.comparingInt(Shapes::index)).toList()
        : List.copyOf(names);
  }

  /** The index in {@code [3]}; -1 for the name of a field. */
  public static int index(String field) {
    return field.matches("\\[\\d{1,9}]")
        ? Integer.parseInt(field.substring(1, field.length() - 1))
        : -1;
  }

  /** Whether threads ever lock the object. */
  public synchronized boolean locked(int object) {
    return locks.contains(object);
  }

  /** Whether there is anything to draw of the object. */
  public synchronized boolean drawn(int object) {
    return switch (kind(object)) {
      case ROOT, TRANSPARENT -> false;
      case NODE, LOCK, ARRAY -> true;
      case OTHER -> !fields(object).isEmpty();
    };
  }
}
