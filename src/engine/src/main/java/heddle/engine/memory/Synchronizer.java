package heddle.engine.memory;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jdk.internal.misc.Unsafe;

/** What locks of the library that belong together synchronise on. */
final class Synchronizer {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final String LOCKS = "java.util.concurrent.locks.";
  private static final Set<String> LINKS = Set.of("sync", "this$0");
  private static final long NONE = -1;
  private static final Map<Class<?>, Long> OFFSETS = new HashMap<>();

  private Synchronizer() {}

  /**
   * The inside of a lock, which a read lock has in common with its write lock, and a condition with
   * its lock; other objects themselves.
   */
  static Object of(Object o) {
    if (o == null) {
      return null;
    }
    long offset = OFFSETS.computeIfAbsent(o.getClass(), Synchronizer::offset);
    Object inside = offset == NONE ? null : UNSAFE.getReferenceVolatile(o, offset);
    return inside == null ? o : inside;
  }

  private static long offset(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().startsWith(LOCKS)) {
        for (Field f : c.getDeclaredFields()) {
          if (LINKS.contains(f.getName())) {
            return UNSAFE.objectFieldOffset(f);
          }
        }
      }
    }
    return NONE;
  }
}
