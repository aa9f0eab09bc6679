package heddle.engine.trace;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import jdk.internal.misc.Unsafe;

/** Looks into the locks of {@code java.util.concurrent} for the synchronizer that does the work. */
final class Synchronizers {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long STATE =
      UNSAFE.objectFieldOffset(AbstractQueuedSynchronizer.class, "state");
  private static final long LONG_STATE =
      UNSAFE.objectFieldOffset(AbstractQueuedLongSynchronizer.class, "state");
  private static final Map<Class<?>, Optional<Long>> OFFSETS = new ConcurrentHashMap<>();

  private Synchronizers() {}

  /** The synchronizer of a lock, semaphore or latch of the library; null for other objects. */
  static Object of(Object o) {
    if (!o.getClass().getName().startsWith("java.util.concurrent.")) {
      return null;
    }
    return OFFSETS
        .computeIfAbsent(o.getClass(), Synchronizers::offset)
        .map(offset -> UNSAFE.getReferenceVolatile(o, offset))
        .orElse(null);
  }

  private static Optional<Long> offset(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(f -> AbstractOwnableSynchronizer.class.isAssignableFrom(f.getType()))
        .filter(f -> f.getName().equals("sync"))
        .map((Field f) -> UNSAFE.objectFieldOffset(f))
        .findFirst();
  }

  /** The synchronizer's state: for an exclusive lock how often it is held. */
  static int state(Object synchronizer) {
    return (int) longState(synchronizer);
  }

  /** The same of those that may have a larger one. */
  static long longState(Object synchronizer) {
    return synchronizer instanceof AbstractQueuedLongSynchronizer
        ? UNSAFE.getLongVolatile(synchronizer, LONG_STATE)
        : UNSAFE.getIntVolatile(synchronizer, STATE);
  }
}
