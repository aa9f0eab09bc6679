package algorithms.map;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The buckets of a split-ordered list: references to the dummies in it, by number.
 *
 * <p>Bucket {@code n} holds the entries whose hash codes end in the bits of {@code n}. In the list
 * all is in the order of the hash codes read backwards, so that the entries of bucket {@code n}
 * follow its dummy, and are already in the right order for the two buckets that it is split into.
 * The references are in segments, which are made when they are needed and never moved.
 *
 * <p>Thread-safe and lock-free; a bucket is found in constant time.
 *
 * <p><b>Paper:</b> Shalev and Shavit, JACM 53(3), 2006, sections 3.1 and 3.2.
 *
 * @param <N> the type of the dummies
 */
final class Buckets<N> {

  /** The segments have 1, 1, 2, 4, 8, … buckets. */
  private static final int SEGMENTS = 31;

  private static final VarHandle COUNT;
  private static final VarHandle SEGMENT = MethodHandles.arrayElementVarHandle(Object[][].class);
  private static final VarHandle BUCKET = MethodHandles.arrayElementVarHandle(Object[].class);

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(Buckets.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object[][] segments = new Object[SEGMENTS][];

  /** How many buckets are in use, a power of two that grows. Through {@link #COUNT} only. */
  private int count;

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
    this.count = count;
    segments[0] = new Object[] {first};
  }

  /** How many buckets are in use. */
  int count() {
    // Opaque: any value that it has had leads to the right entries, a larger one sooner.
    return (int) COUNT.getOpaque(this);
  }

  /** Doubles the number of buckets if it is still this one, unless there are as many as can be. */
  void grow(int from) {
    if (from < 1 << SEGMENTS - 1) {
      // Plain: it is a hint for all but the thread that reads it; see count().
      COUNT.weakCompareAndSetPlain(this, from, 2 * from);
    }
  }

  /** The dummy of a bucket; null if none was {@linkplain #set set} yet. */
  @SuppressWarnings("unchecked") // the segments hold nothing else
  N get(int number) {
    // Acquire: pairs with the release in set(), for the fields of the dummy and what is behind it.
    return (N) BUCKET.getAcquire(segment(number), indexInSegment(number));
  }

  /** Tells the dummy of a bucket. Several threads may: they have found the same one in the list. */
  void set(int number, N dummy) {
    BUCKET.setRelease(segment(number), indexInSegment(number), dummy);
  }

  private Object[] segment(int number) {
    int index = Integer.SIZE - Integer.numberOfLeadingZeros(number);
    // Acquire: pairs with the compare-and-set below, so that the segment is seen with nulls in it.
    Object[] segment = (Object[]) SEGMENT.getAcquire(segments, index);
    if (segment == null) {
      Object[] fresh = new Object[Math.max(1, 1 << index - 1)];
      Object[] other =
          (Object[]) SEGMENT.compareAndExchange(segments, index, (Object[]) null, fresh);
      segment = other == null ? fresh : other;
    }
    return segment;
  }

  private static int indexInSegment(int number) {
    return number & ~Integer.highestOneBit(number);
  }

  /** The bucket that one is split off: its number without the highest bit. */
  static int parent(int number) {
    return number & ~Integer.highestOneBit(number);
  }

  /** The place of a bucket's dummy in the list: even, to be compared unsigned. */
  static int orderOfDummy(int number) {
    return Integer.reverse(number);
  }

  /** The place of an entry in the list: odd, so that it is behind the dummy of its bucket. */
  static int orderOfEntry(int hash) {
    return Integer.reverse(hash) | 1;
  }

  /** Whether something with this place in the list is a dummy. */
  static boolean isDummy(int order) {
    return (order & 1) == 0;
  }
}
