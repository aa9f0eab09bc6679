package heddle.hooks;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/**
 * Arrays that are copied, filled, sorted or compared as a whole. Each element is an access of its
 * own, from the first to the last, between which other threads may run: the JDK promises no more,
 * and so a copy may be torn.
 *
 * <p>What only reads is given a copy that was read in this way, and what changes an array works on
 * a copy whose elements are then stored. Ranges that are none, and what is not under control, are
 * left to the JDK as they are.
 */
public final class BulkHooks {
  private BulkHooks() {}

  /** Who is to be told of accesses to so many elements, or null if nobody. */
  private static Controller controller(Object array, int length, int site, boolean library) {
    Controller c = Controller.installed;
    if (c == null
        || (library ? c.librarySilence : c.silence) != 0
        || HeddleBridge.carrier() != c.carrier) {
      return null;
    }
    return length > 0 && c.stepsThrough(array, length, site) ? c : null;
  }

  private static boolean holds(Object array, int from, int to) {
    return array != null && from >= 0 && from <= to && to <= Elements.length(array);
  }

  /** Stands for {@code System.arraycopy}. */
  public static void copy(
      Object from,
      int fromIndex,
      Object to,
      int toIndex,
      int length,
      int readSite,
      int writeSite,
      boolean library) {
    Controller c =
        isCopy(from, fromIndex, to, toIndex, length)
            ? reading(from, to, length, readSite, writeSite, library)
            : null;
    if (c == null) {
      System.arraycopy(from, fromIndex, to, toIndex, length);
      return;
    }
    Object element = Elements.like(from, 1);
    boolean backwards = from == to && fromIndex < toIndex;
    for (int n = 0; n < length; n++) {
      int i = backwards ? length - 1 - n : n;
      c.element(from, fromIndex + i, readSite);
      Elements.read(c, from, fromIndex + i, element, 0);
      c.element(to, toIndex + i, writeSite);
      Elements.write(c, to, toIndex + i, element, 0);
    }
  }

  /** Both arrays are asked about, since either may be the one that threads share. */
  private static Controller reading(
      Object from, Object to, int length, int readSite, int writeSite, boolean library) {
    Controller reads = controller(from, length, readSite, library);
    Controller writes = controller(to, length, writeSite, library);
    return reads == null ? writes : reads;
  }

  /** Whether the JDK would copy something, and not throw an exception. */
  private static boolean isCopy(Object from, int fromIndex, Object to, int toIndex, int length) {
    if (from == null || to == null || !from.getClass().isArray() || !to.getClass().isArray()) {
      return false;
    }
    return length > 0
        && holds(from, fromIndex, (int) Math.min(Integer.MAX_VALUE, (long) fromIndex + length))
        && holds(to, toIndex, (int) Math.min(Integer.MAX_VALUE, (long) toIndex + length))
        && (from.getClass() == to.getClass() || from instanceof Object[] && to instanceof Object[]);
  }

  /** Stands for {@code clone()} of an array. */
  public static Object clone(Object array, int site, boolean library) {
    Object read = read(array, 0, Integer.MAX_VALUE, site, library);
    return read == array ? Elements.copy(array) : read;
  }

  /**
   * What a call that reads an array is to get in its place. A range that ends beyond the array ends
   * with it.
   */
  public static Object read(Object array, int from, int to, int site, boolean library) {
    int end = array == null ? 0 : Math.min(to, Elements.length(array));
    Controller c = holds(array, from, end) ? controller(array, end - from, site, library) : null;
    if (c == null) {
      return array;
    }
    Object read = Elements.copy(array);
    for (int i = from; i < end; i++) {
      c.element(array, i, site);
      Elements.read(c, array, i, read, i);
    }
    return read;
  }

  /** What a call that overwrites an array, and reads nothing, is to get in its place. */
  public static Object draft(Object array, int from, int to, int site, boolean library) {
    int end = array == null ? 0 : Math.min(to, Elements.length(array));
    return holds(array, from, end) && controller(array, end - from, site, library) != null
        ? Elements.copy(array)
        : array;
  }

  /** Stores what such a call has made. */
  public static void store(Object array, Object made, int from, int to, int site, boolean library) {
    if (array == made) {
      return;
    }
    Controller c = Controller.installed;
    int end = Math.min(to, Elements.length(array));
    for (int i = from; i < end; i++) {
      c.element(array, i, site);
      Elements.write(c, array, i, made, i);
    }
  }

  /** Stores of that only what differs from what the array holds. */
  public static void storeChanges(
      Object array, Object made, int from, int to, int site, boolean library) {
    if (array == made) {
      return;
    }
    Controller c = Controller.installed;
    int end = Math.min(to, Elements.length(array));
    for (int i = from; i < end; i++) {
      if (!Elements.same(array, i, made, i)) {
        c.element(array, i, site);
        Elements.write(c, array, i, made, i);
      }
    }
  }

  // ---- arrays that other calls of the library are given

  /** Who is to be told of accesses to an array that such a call makes, or null if nobody. */
  private static Controller ofArgument(Object array, int from, int end, int site) {
    Controller c = Controller.installed;
    if (c == null || c.silence != 0 || HeddleBridge.carrier() != c.carrier) {
      return null;
    }
    return holds(array, from, end) && c.stepsThrough(array, Integer.MAX_VALUE, site) ? c : null;
  }

  private static int end(Object array, int offset, int count) {
    return array == null ? 0 : (int) Math.min((long) offset + count, Elements.length(array));
  }

  /** What a call is to get in place of an array of which it reads a part. */
  public static Object readArgument(Object array, int offset, int count, int site) {
    int end = end(array, offset, count);
    Controller c = ofArgument(array, offset, end, site);
    if (c == null) {
      return array;
    }
    Object read = Elements.copy(array);
    for (int i = offset; i < end; i++) {
      c.element(array, i, site);
      Elements.read(c, array, i, read, i);
    }
    return read;
  }

  /** What a call is to get in place of an array that it fills. */
  public static Object draftArgument(Object array, int offset, int count, int site) {
    int end = end(array, offset, count);
    return ofArgument(array, offset, end, site) == null ? array : Elements.copy(array);
  }

  /** Stores what it has put there, as far as that differs from what was there. */
  public static void storeArgument(Object array, Object made, int site) {
    storeChanges(array, made, 0, Integer.MAX_VALUE, site, false);
  }

  /** Stands for {@code Arrays.setAll}. */
  public static void setAll(int[] array, IntUnaryOperator value, int site, boolean library) {
    int[] made = new int[1];
    for (int i = 0; i < array.length; i++) {
      made[0] = value.applyAsInt(i);
      set(array, i, made, site, library);
    }
  }

  /** See {@link #setAll(int[], IntUnaryOperator, int, boolean)}. */
  public static void setAll(long[] array, IntToLongFunction value, int site, boolean library) {
    long[] made = new long[1];
    for (int i = 0; i < array.length; i++) {
      made[0] = value.applyAsLong(i);
      set(array, i, made, site, library);
    }
  }

  /** See {@link #setAll(int[], IntUnaryOperator, int, boolean)}. */
  public static void setAll(double[] array, IntToDoubleFunction value, int site, boolean library) {
    double[] made = new double[1];
    for (int i = 0; i < array.length; i++) {
      made[0] = value.applyAsDouble(i);
      set(array, i, made, site, library);
    }
  }

  /** See {@link #setAll(int[], IntUnaryOperator, int, boolean)}. */
  public static void setAll(Object[] array, IntFunction<?> value, int site, boolean library) {
    Object[] made = new Object[1];
    for (int i = 0; i < array.length; i++) {
      made[0] = value.apply(i);
      set(array, i, made, site, library);
    }
  }

  private static void set(Object array, int i, Object made, int site, boolean library) {
    Controller c = controller(array, Elements.length(array), site, library);
    if (c == null) {
      System.arraycopy(made, 0, array, i, 1);
    } else {
      c.element(array, i, site);
      Elements.write(c, array, i, made, 0);
    }
  }
}
