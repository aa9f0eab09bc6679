package algorithms.queue;

import static algorithms.queue.PaddedIndex.VALUE;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A ring for one thread that offers and one that polls, in which the slots themselves say whether
 * they are free.
 *
 * <p>A slot with a value is full, a slot with null is free. So neither side ever reads the other's
 * index, and while the two are some cache lines apart nothing but the values travels between the
 * processors; {@link SpscRing} reads the other's index whenever it has used up what it knew. The
 * producer looks a stretch ahead: one free slot there tells that all before it are free, for the
 * consumer frees them in order.
 *
 * <p><b>Progress:</b> wait-free. <b>Complexity:</b> constant time, no allocation.
 * <b>Thread-safety:</b> one producer and one consumer, which may change over time if something
 * orders the old one's calls before the new one's. It is not checked: two producers at once lose
 * values.
 *
 * <p><b>Papers:</b> Giacomoni, Moseley, Vachharajani, "FastForward for efficient pipeline
 * parallelism", PPoPP 2008 (slots that say whether they are free); Aldinucci, Danelutto,
 * Kilpatrick, Meneghin, Torquati, "An efficient unbounded lock-free queue for multi-core systems",
 * Euro-Par 2012 (its bounded buffer); the look ahead is that of JCTools' SpscArrayQueue.
 *
 * @param <E> the type of the values
 */
public final class FastForwardRing<E> implements ConcurrentQueue<E> {

  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

  /** More than this is not looked ahead, so that the slot looked at is often still in the cache. */
  private static final int FARTHEST = 4_096;

  /** The slots. Accessed through {@link #SLOT} only. */
  private final Object[] slots;

  private final int mask;

  /** How far the producer looks ahead: less than the ring is long. */
  private final int ahead;

  /** How many values were polled; moved by the consumer, read by none but {@link #isEmpty()}. */
  private final PaddedIndex head = new PaddedIndex();

  /**
   * How many values were offered; moved by the producer, read by none but {@link #isEmpty()}. What
   * it knows besides is the number of the offer up to which all slots are free.
   */
  private final PaddedIndex tail = new PaddedIndex();

  /**
   * Creates an empty ring.
   *
   * @param capacity how many values it holds, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public FastForwardRing(int capacity) {
    slots = new Object[Values.powerOfTwo(capacity)];
    mask = capacity - 1;
    ahead = Math.min(capacity / 4, FARTHEST);
  }

  /** {@inheritDoc} For the producer only. */
  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    Object[] slots = this.slots;
    long at = tail.value; // plain: this thread alone writes it
    if (at >= tail.other && !room(slots, at)) {
      return false;
    }
    // Release: pairs with the acquire in poll(). Without it the consumer could see the value
    // without what is inside.
    SLOT.setRelease(slots, (int) at & mask, value);
    // Release: whoever sees the index in isEmpty() sees the value in its slot.
    VALUE.setRelease(tail, at + 1);
    return true;
  }

  /** Whether the slot of the offer of this number is free, and perhaps some after it. */
  private boolean room(Object[] slots, long at) {
    // Acquire: pairs with the release in poll(). Without it the null that the consumer has put
    // into one of the slots before could come after our value, and the value would be lost.
    if (SLOT.getAcquire(slots, (int) (at + ahead) & mask) == null) {
      tail.other = at + ahead;
      return true;
    }
    return SLOT.getAcquire(slots, (int) at & mask) == null;
  }

  /** {@inheritDoc} For the consumer only. */
  @Override
  @SuppressWarnings("unchecked") // the slots hold what offer() has put there
  public E poll() {
    Object[] slots = this.slots;
    long at = head.value; // plain: this thread alone writes it
    int slot = (int) at & mask;
    // Acquire: pairs with the release in offer(), for what is inside the value.
    E value = (E) SLOT.getAcquire(slots, slot);
    if (value == null) {
      return null;
    }
    // Release: pairs with the acquire in room(), for which all slots before must be free as well.
    SLOT.setRelease(slots, slot, null);
    // Release: as in offer().
    VALUE.setRelease(head, at + 1);
    return value;
  }

  /** {@inheritDoc} For any thread. */
  @Override
  public boolean isEmpty() {
    // Acquire: the later read of tail must not be done first, or an offer and its poll in between
    // could make a ring look empty that was not. A value that is in its slot but not counted yet
    // belongs to an offer that has not returned.
    long from = (long) VALUE.getAcquire(head);
    return from >= (long) VALUE.getAcquire(tail);
  }
}
