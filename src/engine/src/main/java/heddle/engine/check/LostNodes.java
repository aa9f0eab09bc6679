package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.ObjectMap;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/**
 * Nodes that were in a structure and were forgotten: at the end of a run nothing leads to them any
 * more. Whoever recycles nodes has lost them.
 */
final class LostNodes {
  /** With more objects than this nothing is said. */
  private static final int MOST_OBJECTS = 50_000;

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final Map<Class<?>, List<Field>> FIELDS = new HashMap<>();

  private final Execution run;
  private final Map<Object, Boolean> reached = new ObjectMap<>();
  private final Deque<Object> toVisit = new ArrayDeque<>();

  private LostNodes(Execution run) {
    this.run = run;
  }

  /**
   * A node to which nothing leads.
   *
   * @param row where it was last taken out of anything
   */
  record Lost(Object node, int row) {}

  /**
   * Those of these nodes that are lost, in the order in which that happened.
   *
   * @param nodes nodes that are neither free nor retired
   */
  static List<Lost> among(Execution run, List<Object> nodes) {
    LostNodes lost = new LostNodes(run);
    return nodes.isEmpty() || !lost.visitAll()
        ? List.of()
        : nodes.stream()
            .filter(n -> !lost.reached.containsKey(n))
            .map(n -> new Lost(n, lost.takenOut(n)))
            .filter(l -> l.row() >= 0)
            .sorted(Comparator.comparingInt(Lost::row))
            .toList();
  }

  /** Where it was last taken out; -1 if it never was in: that may be left to the collector. */
  private int takenOut(Object node) {
    EventLog log = run.log();
    for (int row = log.size() - 1; row >= 0; row--) {
      if (log.kind(row).access()
          && log.type(row) == 'L'
          && log.changes(row)
          && log.oldRef(row) == node) {
        return row;
      }
    }
    return -1;
  }

  /** From the object under study, the threads and what they hold; false if it is too much. */
  private boolean visitAll() {
    visit(run.subject());
    for (int i = 0; i < run.threadCount(); i++) {
      visit(Inside.reference(run.thread(i).thread, "threadLocals"));
    }
    while (!toVisit.isEmpty() && reached.size() < MOST_OBJECTS) {
      Object o = toVisit.poll();
      if (o instanceof Object[] elements) {
        for (Object element : elements) {
          visit(element);
        }
      } else if (!o.getClass().isArray()) {
        for (Field f : FIELDS.computeIfAbsent(o.getClass(), LostNodes::references)) {
          visit(UNSAFE.getReference(o, UNSAFE.objectFieldOffset(f)));
        }
      }
    }
    return run.subject() != null && toVisit.isEmpty();
  }

  private void visit(Object o) {
    boolean leads = o != null && !(o instanceof Class<?>) && !(o instanceof Thread);
    if (leads && reached.put(o, true) == null) {
      toVisit.add(o);
    }
  }

  private static List<Field> references(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != null && c != Reference.class; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive()) {
          fields.add(f);
        }
      }
    }
    return fields;
  }
}
