package heddle.engine.execution;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/** What the views of arrays that the library has (lists, spliterators, buffers) are views of. */
final class BackingArrays {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long NONE = -1;

  /** Where they keep their array, by class; {@link #NONE} for what is no view. */
  private final Map<Class<?>, Long> offsets = new HashMap<>();

  /** The array behind a view, or behind the view that this one is a view of; or null. */
  Object of(Object view) {
    long offset = offsets.computeIfAbsent(view.getClass(), BackingArrays::offset);
    Object behind = offset == NONE ? null : UNSAFE.getReference(view, offset);
    return behind instanceof ByteBuffer other ? of(other) : behind;
  }

  private static long offset(Class<?> type) {
    if (!isView(type.getName())) {
      return NONE;
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field f : c.getDeclaredFields()) {
        boolean shown = f.getType().isArray() || f.getType() == ByteBuffer.class;
        if (shown && !Modifier.isStatic(f.getModifiers())) {
          return UNSAFE.objectFieldOffset(f);
        }
      }
    }
    return NONE;
  }

  private static boolean isView(String className) {
    return className.startsWith("java.nio.")
        || className.startsWith("java.util.Arrays$")
        || className.startsWith("java.util.Spliterators$");
  }
}
