package heddle.engine.check.sequential;

import heddle.engine.trace.ValueText;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.regex.Pattern;

/**
 * What an object holds, in a few words, read from its fields: {@code [1, 2]}, {@code value=3}.
 * Objects that are linked by a field of their own type are written as a list; each object is
 * written once. No code of the program runs.
 */
final class StateText {
  private static final int LONGEST = 120;
  private static final int MOST_ELEMENTS = 12;
  private static final int DEEPEST = 6;

  /** How programs call what they keep in the nodes of a chain. */
  private static final Set<String> TELLING = Set.of("key", "value", "item", "element", "data");

  /** A chain or collection that is all there is needs no name. */
  private static final Pattern ALONE = Pattern.compile("^\\w+=(\\[[^\\[\\]()]*\\])$");

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private StateText() {}

  /** The words; empty if there is nothing to say. */
  static String of(Object object) {
    String all = new StateText().content(object, 0);
    String text = ALONE.matcher(all).replaceFirst("$1");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private String content(Object o, int depth) {
    seen.add(o);
    return switch (o) {
      case Collection<?> c when library(c) -> list(c, depth);
      case Map<?, ?> m when library(m) -> map(m, depth);
      default -> o.getClass().isArray() ? array(o, depth) : named(o, depth);
    };
  }

  private static boolean library(Object o) {
    return o.getClass().getName().startsWith("java.util.");
  }

  /** A value; empty if it says nothing, or was written before. */
  private String value(Object o, int depth) {
    String simple = ValueText.of(o);
    if (simple != null) {
      return simple;
    } else if (o.getClass().getName().startsWith("java.util.concurrent.atomic.")) {
      return seen.add(o) ? inside(o, depth) : "";
    } else if (depth > DEEPEST || seen.contains(o) || foreign(o)) {
      return "";
    }
    Field link = link(o.getClass());
    return link == null ? wrapped(content(o, depth + 1), o) : chain(o, link, depth + 1);
  }

  /** Locks and the like say nothing about what a collection of the program holds. */
  private static boolean foreign(Object o) {
    boolean contents =
        o.getClass().isArray()
            || o instanceof Collection<?> && library(o)
            || o instanceof Map<?, ?> && library(o);
    return o.getClass().getClassLoader() == null && !contents;
  }

  private static String wrapped(String content, Object o) {
    boolean bracketed = content.startsWith("[") || o.getClass().isArray();
    return content.isEmpty() || bracketed ? content : "(" + content + ")";
  }

  /** What an atomic holds. */
  private String inside(Object atomic, int depth) {
    return switch (atomic) {
      case AtomicReference<?> r -> value(r.getPlain(), depth);
      case AtomicMarkableReference<?> r ->
          "(" + value(r.getReference(), depth) + ", " + r.isMarked() + ")";
      case AtomicStampedReference<?> r ->
          "(" + value(r.getReference(), depth) + ", " + r.getStamp() + ")";
      case AtomicReferenceArray<?> a -> {
        Object[] elements = new Object[a.length()];
        Arrays.setAll(elements, a::getPlain);
        yield array(elements, depth);
      }
      default -> atomic.toString(); // numbers and truth values alone
    };
  }

  /** The fields by name, chains first: what they hold is not to be written elsewhere. */
  private String named(Object o, int depth) {
    List<Field> fields = new ArrayList<>(fields(o.getClass()));
    fields.sort(Comparator.comparingInt(f -> rank(f, held(o, f))));
    List<String> parts = new ArrayList<>();
    for (Field f : fields) {
      String text = value(held(o, f), depth);
      if (!text.isEmpty()) {
        parts.add(f.getName() + "=" + text);
      }
    }
    return String.join(", ", parts);
  }

  private static int rank(Field f, Object held) {
    Object inside = held instanceof AtomicReference<?> r ? r.getPlain() : held;
    if (inside != null && link(inside.getClass()) != null || link(f.getType()) != null) {
      return 0;
    }
    boolean plain = inside == null || ValueText.of(inside) != null;
    return plain || inside.getClass().isArray() || library(inside) && !foreign(inside) ? 1 : 2;
  }

  /** What a link of a chain holds beside the link: its value if it has one, or else everything. */
  private String content(Object node, Field link, int depth) {
    List<String> all = new ArrayList<>();
    List<String> telling = new ArrayList<>();
    for (Field f : fields(node.getClass())) {
      String text = f.equals(link) ? "" : value(held(node, f), depth);
      if (!text.isEmpty()) {
        all.add(text);
        if (TELLING.contains(f.getName())) {
          telling.add(text);
        }
      }
    }
    return String.join(":", telling.isEmpty() ? all : telling);
  }

  /** Objects that are linked by a field, each by what else it holds. */
  private String chain(Object first, Field link, int depth) {
    StringJoiner nodes = new StringJoiner(", ", "[", "]");
    Object node = first;
    int count = 0;
    while (node != null && node.getClass() == first.getClass() && seen.add(node)) {
      if (count++ == MOST_ELEMENTS) {
        nodes.add("…");
        break;
      }
      nodes.add(content(node, link, depth));
      node = target(node, link);
    }
    return nodes.toString();
  }

  private static Object target(Object node, Field link) {
    Object next = held(node, link);
    return next instanceof AtomicReference<?> r ? r.getPlain() : next;
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (!Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()) {
          fields.add(f);
        }
      }
    }
    return fields;
  }

  private static Object held(Object o, Field f) {
    try {
      f.setAccessible(true);
      return f.get(o);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of the program cannot be read", e);
    }
  }

  /** The field by which objects of a class are linked to the next one, or null. */
  private static Field link(Class<?> type) {
    for (Field f : fields(type)) {
      boolean reference =
          f.getType() == AtomicReference.class
              && f.getGenericType().getTypeName().contains(type.getName());
      if (f.getType() == type || reference) {
        return f;
      }
    }
    return null;
  }

  private String list(Collection<?> elements, int depth) {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    int count = 0;
    for (Object e : elements) {
      if (count++ == MOST_ELEMENTS) {
        text.add("…");
        break;
      }
      text.add(value(e, depth + 1));
    }
    return text.toString();
  }

  private String map(Map<?, ?> entries, int depth) {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    int count = 0;
    for (Map.Entry<?, ?> e : entries.entrySet()) {
      if (count++ == MOST_ELEMENTS) {
        text.add("…");
        break;
      }
      text.add(value(e.getKey(), depth + 1) + "→" + value(e.getValue(), depth + 1));
    }
    return text.toString();
  }

  private String array(Object array, int depth) {
    StringJoiner text = new StringJoiner(", ", "[", "]");
    int length = Array.getLength(array);
    for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
      text.add(value(Array.get(array, i), depth + 1));
    }
    return length > MOST_ELEMENTS ? text.add("…").toString() : text.toString();
  }
}
