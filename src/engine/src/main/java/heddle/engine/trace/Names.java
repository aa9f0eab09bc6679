package heddle.engine.trace;

import heddle.engine.execution.ObjectMap;
import heddle.engine.execution.Shapes;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Value;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.ReadLock;
import java.util.concurrent.locks.ReentrantReadWriteLock.WriteLock;

/**
 * Numbers and names the objects of one run in the order of their first appearance, so that the same
 * run gives the same names on any machine. The synchronizer inside a lock of the library goes by
 * the name of the lock.
 */
final class Names {
  private final Map<Object, ObjectInfo> known = new ObjectMap<>();
  private final List<Object> objects = new ArrayList<>();
  private final Map<String, Integer> perType = new HashMap<>();
  private final Map<Class<?>, Boolean> nodeTypes = new HashMap<>();
  private List<ObjectInfo> fresh = new ArrayList<>();
  private int letters;

  /** The value as the trace writes it; objects that are new get a name by their type. */
  Value value(Object o) {
    String text = ValueText.of(o);
    return text == null ? Value.reference(id(o, null)) : Value.of(text);
  }

  /** The number of an object, 0 for null; a new one is called by this path, or by its type. */
  int id(Object o, String path) {
    if (o == null) {
      return 0;
    }
    ObjectInfo info = known.get(o);
    return info == null ? introduce(o, path).id() : info.id();
  }

  private ObjectInfo introduce(Object o, String path) {
    boolean node = isNode(o.getClass());
    String label = node ? letter(letters++) : path != null ? path : described(o);
    objects.add(o);
    ObjectInfo info =
        new ObjectInfo(
            objects.size(),
            Shapes.nameOf(o.getClass()),
            label,
            node,
            o instanceof Lock || o instanceof ReadWriteLock);
    known.put(o, info);
    fresh.add(info);
    Object synchronizer = Synchronizers.of(o);
    if (synchronizer != null) {
      known.putIfAbsent(synchronizer, info);
    }
    return info;
  }

  private String described(Object o) {
    if (o instanceof ReadLock || o instanceof WriteLock) {
      ObjectInfo whole = known.get(Synchronizers.of(o));
      if (whole != null) {
        return whole.label() + (o instanceof ReadLock ? ".readLock" : ".writeLock");
      }
    }
    if (!Pairs.isPair(o)) {
      return byType(o);
    }
    Object reference = Pairs.reference(o);
    String text = ValueText.of(reference);
    return (text == null ? known(reference).label() : text) + "·" + Pairs.tag(o);
  }

  private ObjectInfo known(Object o) {
    ObjectInfo info = known.get(o);
    return info == null ? introduce(o, null) : info;
  }

  private String byType(Object o) {
    if (o instanceof Thread t) {
      return t.getName();
    }
    String type = TypeName.simple(o.getClass());
    return type + "#" + perType.merge(type, 1, Integer::sum);
  }

  /** A, B, … Z, A1, B1, … */
  private static String letter(int n) {
    return (char) ('A' + n % 26) + (n < 26 ? "" : String.valueOf(n / 26));
  }

  ObjectInfo info(Object o) {
    return known.get(o);
  }

  /** The objects named since the last call. */
  List<ObjectInfo> takeFresh() {
    List<ObjectInfo> taken = fresh;
    fresh = new ArrayList<>();
    return taken;
  }

  /** The objects in the order of their numbers; grows while they are walked. */
  List<Object> objects() {
    return objects;
  }

  /** Whether objects of this class are links of a structure: they refer to their own kind. */
  private boolean isNode(Class<?> type) {
    return nodeTypes.computeIfAbsent(
        type,
        t -> {
          if (!Shapes.isTransparent(t) || t.getClassLoader() == null) {
            return false;
          }
          for (Class<?> c = t; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
              if (!Modifier.isStatic(f.getModifiers())
                  && f.getType() != Object.class
                  && f.getType().isAssignableFrom(t)
                  && f.getType().getClassLoader() != null) {
                return true;
              }
            }
          }
          return false;
        });
  }
}
