package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.ObjectMap;
import heddle.model.trace.EventKind;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
   * Those of these nodes to which nothing leads, by the row at which each was last touched.
   *
   * @param nodes nodes that are neither free nor retired
   */
  static List<Integer> among(Execution run, List<Object> nodes) {
    LostNodes lost = new LostNodes(run);
    return nodes.isEmpty() || !lost.visitAll()
        ? List.of()
        : nodes.stream().filter(lost::isLost).map(lost::lastTouch).sorted().toList();
  }

  private boolean isLost(Object node) {
    return !reached.containsKey(node) && wasShared(node);
  }

  /** Whether it was ever put anywhere: what never was may be left to the collector. */
  private boolean wasShared(Object node) {
    EventLog log = run.log();
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row).access()
          && log.kind(row) != EventKind.READ
          && log.type(row) == 'L'
          && log.changes(row)
          && log.newRef(row) == node) {
        return true;
      }
    }
    return false;
  }

  private int lastTouch(Object node) {
    EventLog log = run.log();
    int row = log.size() - 1;
    while (row > 0 && !(log.kind(row).access() && log.target(row) == node)) {
      row--;
    }
    return row;
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
