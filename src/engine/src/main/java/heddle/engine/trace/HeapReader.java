package heddle.engine.trace;

import heddle.engine.execution.Fields;
import heddle.engine.execution.ObjectMap;
import heddle.engine.execution.Shapes;
import heddle.model.trace.HeapChange;
import heddle.model.trace.Incarnation;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Value;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the objects of a run between steps and tells what changed. It looks into objects of the
 * program's classes, arrays and atomics; other library objects are shown from outside.
 *
 * <p>Reads memory directly, so that nothing of this is an event.
 */
final class HeapReader {
  private static final int MAX_ELEMENTS = 64;

  private final Fields fields;
  private final Names names;
  private final Shapes shapes;
  private final Map<Integer, Map<String, Value>> last = new HashMap<>();
  private final Map<Object, Integer> incarnations = new ObjectMap<>();

  /** The ids of the objects that can be looked into, of the first so many that were named. */
  private final List<Integer> seen = new ArrayList<>();

  private int looked;
  private Set<Object> inStructure = Collections.emptySet();

  HeapReader(Fields fields, Names names) {
    this.fields = fields;
    shapes = new Shapes(fields);
    this.names = names;
  }

  /**
   * Names everything that can be reached from the object under study, nearest first. What hangs on
   * final fields and in arrays from the beginning is called by the way to it.
   */
  Set<Object> reach(Object subject, boolean beginning) {
    Set<Object> reached = Collections.newSetFromMap(new ObjectMap<>());
    Deque<Object> queue = new ArrayDeque<>();
    if (subject != null) {
      names.id(subject, TypeName.simple(subject.getClass()));
      reached.add(subject);
      queue.add(subject);
    }
    while (!queue.isEmpty()) {
      Object o = queue.remove();
      String path = o == subject ? "" : names.info(o).label();
      forEachReference(
          o,
          path,
          (child, childPath) -> {
            if (reached.add(child)) {
              names.id(child, beginning ? childPath : null);
              queue.add(child);
            }
          });
    }
    return reached;
  }

  private interface Visitor {
    void visit(Object child, String path);
  }

  private void forEachReference(Object o, String path, Visitor visitor) {
    if (!Shapes.isTransparent(o.getClass())) {
      return;
    }
    if (o.getClass().isArray()) {
      if (o instanceof Object[] array) {
        for (int i = 0; i < Math.min(array.length, MAX_ELEMENTS); i++) {
          offer(array[i], path + "[" + i + "]", visitor);
        }
      }
      return;
    }
    for (Fields.Slot s : shapes.slots(o.getClass())) {
      if (s.type() == 'L') {
        String childPath = path.isEmpty() ? s.name() : path + "." + s.name();
        offer(Fields.reference(s, o), s.isFinal() ? childPath : null, visitor);
      }
    }
  }

  private static void offer(Object child, String path, Visitor visitor) {
    if (ValueText.of(child) == null) {
      visitor.visit(child, path);
    }
  }

  /** Fields that differ from the last call, of all objects named so far. */
  List<HeapChange> changes() {
    List<HeapChange> changes = new ArrayList<>();
    for (int i = 0; i < seen.size() || i < findTransparent(); i++) {
      int id = seen.get(i);
      Map<String, Value> before = last.computeIfAbsent(id, k -> new HashMap<>());
      read(names.objects().get(id - 1))
          .forEach(
              (field, value) -> {
                if (!value.equals(before.put(field, value))) {
                  changes.add(new HeapChange(id, field, value));
                }
              });
    }
    return changes;
  }

  /** Looks through objects that were named since; how many can be looked into. */
  private int findTransparent() {
    for (; looked < names.objects().size(); looked++) {
      if (Shapes.isTransparent(names.objects().get(looked).getClass())) {
        seen.add(looked + 1);
      }
    }
    return seen.size();
  }

  private Map<String, Value> read(Object o) {
    Map<String, Value> values = new LinkedHashMap<>();
    Class<?> type = o.getClass();
    if (type.isArray()) {
      for (int i = 0; i < Math.min(Array.getLength(o), MAX_ELEMENTS); i++) {
        char t = Fields.elementType(o);
        values.put(
            "[" + i + "]",
            t == 'L'
                ? names.value(Fields.referenceAt(o, i))
                : ValueText.ofBits(t, Fields.bitsAt(o, i)));
      }
      return values;
    }
    for (Fields.Slot s : shapes.slots(type)) {
      values.put(s.name(), value(s, o));
    }
    return values;
  }

  /** What a field holds; the owner of a static field is null. */
  private Value value(Fields.Slot s, Object owner) {
    return s.type() == 'L'
        ? names.value(Fields.reference(s, owner))
        : ValueText.ofBits(s.type(), Fields.bits(s, owner));
  }

  /** The static fields of the program's classes that are not final, as {@code Class.field}. */
  List<HeapChange> statics(List<Class<?>> classes) {
    List<HeapChange> changes = new ArrayList<>();
    Map<String, Value> before = last.computeIfAbsent(0, k -> new HashMap<>());
    for (Class<?> c : classes) {
      for (Field f : c.getDeclaredFields()) {
        if (Modifier.isStatic(f.getModifiers())
            && !Modifier.isFinal(f.getModifiers())
            && !f.isSynthetic()) {
          Fields.Slot s = fields.slot(f);
          String name = TypeName.simple(c) + "." + f.getName();
          Value value = value(s, null);
          if (!value.equals(before.put(name, value))) {
            changes.add(new HeapChange(0, name, value));
          }
        }
      }
    }
    return changes;
  }

  /** Nodes that are in the structure again after they had left it. */
  List<Incarnation> incarnations(Set<Object> reached) {
    List<Incarnation> again = new ArrayList<>();
    for (Object o : reached) {
      ObjectInfo info = names.info(o);
      if (info.node() && !inStructure.contains(o)) {
        int number = incarnations.merge(o, 1, Integer::sum);
        if (number > 1) {
          again.add(new Incarnation(info.id(), number));
        }
      }
    }
    inStructure = reached;
    again.sort((a, b) -> Integer.compare(a.object(), b.object()));
    return again;
  }
}
