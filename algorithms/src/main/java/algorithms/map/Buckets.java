package algorithms.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The buckets of a split-ordered list: references to the dummies in it, by number.
 *
 * <p>The list is sorted by the hash codes of its entries, and a bucket is what begins with the same
 * bits: the upper bits of a hash code are the number of its bucket. So the entries of a bucket
 * follow its dummy, and when there are twice as many buckets they are already in the right order
 * for the two that it is split into. The references are then copied to a table of twice the size,
 * with a gap behind each for the other half; no entry is moved.
 *
 * <p>Shalev and Shavit number the buckets by the lower bits, and sort by the bits read backwards,
 * so that numbers stay what they are and tables can be added to each other. A copied table costs
 * two operations for each new bucket, once, and saves each look-up the reading backwards and one
 * reference.
 *
 * <p>Thread-safe and lock-free; a bucket is found in constant time.
 *
 * <p><b>Paper:</b> Shalev and Shavit, JACM 53(3), 2006, sections 3.1 and 3.2.
 *
 * @param <N> the type of the dummies
 */
final class Buckets<N> {

  private static final int MOST = 1 << 30;

  /** The golden ratio: multiplied by it, numbers close to each other get far apart. */
  private static final int SPREAD = 0x9E3779B9;

  private static final VarHandle TABLE;
  private static final VarHandle BUCKET = MethodHandles.arrayElementVarHandle(Object[].class);

  static {
    try {
      TABLE = MethodHandles.lookup().findVarHandle(Buckets.class, "table", Object[].class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** A power of two, replaced by a longer one as the map grows. Through {@link #TABLE} only. */
  private Object[] table;

  /**
   * Creates the buckets of a list that holds one dummy.
   *
   * @param count how many buckets there are at first, a power of two
   * @param first the dummy at the head of the list, which is that of bucket 0
   * @throws IllegalArgumentException if {@code count} is no power of two
   */
  Buckets(int count, N first) {
    if (Integer.bitCount(count) != 1 || count < 0) {
      throw new IllegalArgumentException(
          "The number of buckets must be a power of two: " + count + ".");
    }
    table = new Object[count];
    table[0] = first;
  }

  /**
   * The buckets in use. Any table that there was leads to the right entries, a longer one sooner.
   */
  Object[] table() {
    // Acquire: pairs with the release in grow(), for the references that were copied.
    return (Object[]) TABLE.getAcquire(this);
  }

  /** Doubles the number of buckets if this is still the table, unless it is as long as can be. */
  void grow(Object[] from) {
    if (from.length == MOST || table() != from) {
      return;
    }
    Object[] longer = new Object[2 * from.length];
    for (int i = 0; i < from.length; i++) {
      // A dummy that is told to the old table after this is missing in the new one: whoever needs
      // it finds it in the list, and tells it again.
      longer[2 * i] = BUCKET.getAcquire(from, i);
    }
    // Release: pairs with the acquire in table().
    TABLE.weakCompareAndSetRelease(this, from, longer);
  }

  /** The dummy of a bucket; null if none was {@linkplain #set set} yet. */
  @SuppressWarnings("unchecked") // the tables hold nothing else
  static <N> N get(Object[] table, int number) {
    // Acquire: pairs with the release in set(), for the fields of the dummy and what is behind it.
    return (N) BUCKET.getAcquire(table, number);
  }

  /** Tells the dummy of a bucket. Several threads may: they have found the same one in the list. */
  static void set(Object[] table, int number, Object dummy) {
    BUCKET.setRelease(table, number, dummy);
  }

  /** The bucket in which something with this place in the list is. */
  static int number(Object[] table, int order) {
    // In two steps, for a shift by 32 bits is none, and a table of one bucket needs that.
    return order >>> Integer.numberOfLeadingZeros(table.length) >>> 1;
  }

  /** A bucket before this one that exists earlier: the one from which it is split off last. */
  static int parent(int number) {
    return number & number - 1;
  }

  /** The place of a bucket's dummy in the list: even, to be compared unsigned. */
  static int orderOfDummy(Object[] table, int number) {
    return number << Integer.numberOfLeadingZeros(table.length) << 1;
  }

  /** The place of a key's entry in the list: odd, so that it is behind the dummy of its bucket. */
  static int orderOfEntry(Object key) {
    return key.hashCode() * SPREAD | 1;
  }

  /** Whether something with this place in the list is a dummy. */
  static boolean isDummy(int order) {
    return (order & 1) == 0;
  }
}
