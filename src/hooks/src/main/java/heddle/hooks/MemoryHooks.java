package heddle.hooks;

import jdk.internal.misc.Unsafe;

/**
 * Stretches of arrays that buffers of the JDK access as memory: numbers of several bytes, and what
 * is copied from buffer to buffer. Each element is an access of its own, as in {@link BulkHooks}:
 * of an array of bytes the JDK promises no more.
 */
public final class MemoryHooks {
  private MemoryHooks() {}

  /** What a call that reads memory is to get in place of the array, or of {@code null}. */
  public static Object read(Object array, long offset, long bytes, int site) {
    if (array == null) {
      return null;
    }
    int from = index(array, offset);
    return BulkHooks.read(array, from, from + elements(array, bytes), site, true);
  }

  /** What a call that overwrites memory is to get in place of the array, or of {@code null}. */
  public static Object draft(Object array, long offset, long bytes, int site) {
    if (array == null) {
      return null;
    }
    int from = index(array, offset);
    return BulkHooks.draft(array, from, from + elements(array, bytes), site, true);
  }

  /** Stores what such a call has made. */
  public static void store(Object array, Object made, long offset, long bytes, int site) {
    if (array != made) {
      int from = index(array, offset);
      BulkHooks.store(array, made, from, from + elements(array, bytes), site, true);
    }
  }

  private static int index(Object array, long offset) {
    Unsafe unsafe = Unsafe.getUnsafe();
    Class<?> type = array.getClass();
    return (int) ((offset - unsafe.arrayBaseOffset(type)) / unsafe.arrayIndexScale(type));
  }

  private static int elements(Object array, long bytes) {
    return (int) (bytes / Unsafe.getUnsafe().arrayIndexScale(array.getClass()));
  }
}
