package heddle.engine.check;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/**
 * Reads fields of objects of the library as they are, without calling anything: whoever waits in
 * such an object may hold what a method of it would want.
 */
final class Inside {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final Map<Class<?>, Map<String, Field>> FIELDS = new HashMap<>();

  private Inside() {}

  /** What a field refers to; null if there is no such field, or no object. */
  static Object reference(Object o, String name) {
    Field f = o == null ? null : field(o.getClass(), name);
    return f == null || f.getType().isPrimitive()
        ? null
        : UNSAFE.getReferenceVolatile(o, UNSAFE.objectFieldOffset(f));
  }

  /** The value of an {@code int} or {@code long} field; -1 if there is no such field. */
  static long number(Object o, String name) {
    Field f = o == null ? null : field(o.getClass(), name);
    if (f == null || f.getType() != int.class && f.getType() != long.class) {
      return -1;
    }
    long offset = UNSAFE.objectFieldOffset(f);
    return f.getType() == int.class ? UNSAFE.getInt(o, offset) : UNSAFE.getLong(o, offset);
  }

  private static Field field(Class<?> type, String name) {
    return FIELDS
        .computeIfAbsent(type, t -> new HashMap<>())
        .computeIfAbsent(name, n -> declared(type, n));
  }

  private static Field declared(Class<?> type, String name) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        if (f.getName().equals(name)) {
          return f;
        }
      }
    }
    return null;
  }
}
