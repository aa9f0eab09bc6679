package heddle.engine.check.sequential;

import heddle.engine.execution.Shapes;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;

/**
 * All that an object consists of, in a form that can be compared, also between runs: objects by
 * number in the order in which they are reached, with their classes and fields. Two objects with
 * equal snapshots behave alike, unless their code looks at identities or at what is outside.
 */
public final class Snapshot {
  /** With more objects than this, it is not worth the time. */
  private static final int MOST_OBJECTS = 2_000;

  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final Map<Class<?>, List<Field>> FIELDS = new HashMap<>();

  /** Collections that consist of their elements, in the order of their iterator. */
  private static final Set<String> PLAIN =
      Set.of(
          "java.util.ArrayList",
          "java.util.LinkedList",
          "java.util.ArrayDeque",
          "java.util.PriorityQueue",
          "java.util.HashSet",
          "java.util.LinkedHashSet",
          "java.util.TreeSet");

  /** What stands for an object with a number. */
  private record Reference(int number) {}

  /** What stands for what there is one of in each run, under the same name. */
  private record Named(Class<?> kind, String name) {}

  private final Map<Object, Reference> numbers = new IdentityHashMap<>();
  private final List<Object> objects = new ArrayList<>();
  private final List<Object> parts = new ArrayList<>();

  private Snapshot() {}

  /** The snapshot of an object; equal to nothing else if it is too large. */
  public static Object of(Object root) {
    Snapshot s = new Snapshot();
    s.add(root);
    for (int i = 0; i < s.objects.size(); i++) {
      if (s.objects.size() > MOST_OBJECTS) {
        return new Object();
      }
      s.describe(s.objects.get(i));
    }
    return s.parts;
  }

  private void add(Object o) {
    parts.add(o == null || o instanceof String || isBox(o) ? o : partOf(o));
  }

  private Object partOf(Object o) {
    return switch (o) {
      case Class<?> c -> new Named(Class.class, Shapes.nameOf(c));
      case Enum<?> e -> new Named(Enum.class, e.getDeclaringClass().getName() + "." + e.name());
      case Thread t -> new Named(Thread.class, t.getName());
      default -> number(o);
    };
  }

  private static boolean isBox(Object o) {
    return o instanceof Boolean
        || o instanceof Character
        || o instanceof Number && o.getClass().getName().startsWith("java.lang.");
  }

  private Reference number(Object o) {
    Reference known = numbers.get(o);
    if (known == null) {
      known = new Reference(objects.size());
      numbers.put(o, known);
      objects.add(o);
    }
    return known;
  }

  private void describe(Object o) {
    parts.add(Shapes.nameOf(o.getClass()));
    if (o.getClass().isArray()) {
      int length = Array.getLength(o);
      parts.add(length);
      for (int i = 0; i < length; i++) {
        add(Array.get(o, i));
      }
    } else if (PLAIN.contains(o.getClass().getName())) {
      Collection<?> elements = (Collection<?>) o;
      parts.add(elements.size());
      elements.forEach(this::add);
    } else {
      FIELDS.computeIfAbsent(o.getClass(), Snapshot::fields).forEach(f -> add(value(o, f)));
    }
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers())) {
          fields.add(f);
        }
      }
    }
    return fields;
  }

  private static Object value(Object o, Field f) {
    long at = UNSAFE.objectFieldOffset(f);
    Class<?> type = f.getType();
    if (!type.isPrimitive()) {
      return UNSAFE.getReference(o, at);
    }
    return switch (type.getName()) {
      case "boolean" -> UNSAFE.getBoolean(o, at);
      case "byte" -> UNSAFE.getByte(o, at);
      case "char" -> UNSAFE.getChar(o, at);
      case "short" -> UNSAFE.getShort(o, at);
      case "int" -> UNSAFE.getInt(o, at);
      case "long" -> UNSAFE.getLong(o, at);
      case "float" -> UNSAFE.getFloat(o, at);
      default -> UNSAFE.getDouble(o, at);
    };
  }
}
