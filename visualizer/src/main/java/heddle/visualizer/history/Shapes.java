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
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is the same at every step of a run: each object's kind and the fields that it has.
 * Thread-safe, so that pictures can be laid out beside the FX thread while a run goes on.
 */
public final class Shapes {
  private final Map<Integer, ObjectInfo> objects = new HashMap<>();
  private static final Pattern PADDING = Pattern.compile("[pq]\\d{1,2}|pad(ding)?\\d*");
  private static final int LEAST_PADDING = 6;

  private final Map<Integer, Set<String>> fields = new HashMap<>();
  private final Map<Integer, Set<String>> changing = new HashMap<>();
  private final Map<Location, Integer> referring = new HashMap<>();

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
      if (!fields.computeIfAbsent(c.object(), k -> new LinkedHashSet<>()).add(c.field())) {
        changing.computeIfAbsent(c.object(), k -> new HashSet<>()).add(c.field());
      } else if (c.value().isReference() && kind(c.object()) == ObjectKind.OTHER) {
        referring.put(new Location(c.object(), c.field()), c.value().object());
      }
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

  /**
   * The fields that the object has at some step of the run, elements of arrays by index; without
   * those that only keep others apart in memory.
   */
  public synchronized List<String> fields(int object) {
    Set<String> names = fields.getOrDefault(object, Set.of());
    if (kind(object) == ObjectKind.ARRAY) {
      return names.stream().sorted(Comparator.comparingInt(Shapes::index)).toList();
    }
    return padded(names) ? names.stream().filter(n -> !padding(n)).toList() : List.copyOf(names);
  }

  private int rank(int object, String field) {
    int target = referring.getOrDefault(new Location(object, field), 0);
    return !drawn(target) ? 3 : kind(target) == ObjectKind.LOCK ? 2 : 1;
  }

  private static boolean padding(String field) {
    return PADDING.matcher(field).matches();
  }

  private static boolean padded(Set<String> names) {
    return names.size() > LEAST_PADDING
        && names.stream().filter(Shapes::padding).count() >= LEAST_PADDING;
  }

  /**
   * At most so many fields of an object, in the order of its class: first those that ever change,
   * then those that lead to parts of it, then to its locks, and last what only ever is a number.
   */
  public synchronized List<String> tellingFields(int object, int most) {
    List<String> all = fields(object);
    if (all.size() <= most) {
      return all;
    }
    Set<String> changed = changing.getOrDefault(object, Set.of());
    Set<String> chosen =
        all.stream()
            .sorted(Comparator.comparingInt(f -> changed.contains(f) ? 0 : rank(object, f)))
            .limit(most)
            .collect(Collectors.toSet());
    return all.stream().filter(chosen::contains).toList();
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
