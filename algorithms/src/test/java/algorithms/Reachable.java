package algorithms;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** What an object of these packages leads to, by its fields and those of all that are found. */
public final class Reachable {
  private Reachable() {}

  /** The objects that are found; those of the JDK are not looked into, but for arrays. */
  public static Set<Object> from(Object start) throws IllegalAccessException {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      Object next = open.remove();
      if (!found.add(next)) {
        continue;
      }
      if (next instanceof Object[] array) {
        for (Object each : array) {
          if (each != null) {
            open.add(each);
          }
        }
      }
      for (Class<?> c = next.getClass();
          c.getName().startsWith("algorithms.");
          c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            Object value = field.get(next);
            if (value != null) {
              open.add(value);
            }
          }
        }
      }
    }
    return found;
  }
}
