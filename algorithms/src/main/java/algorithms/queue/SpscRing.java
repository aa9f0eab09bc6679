package algorithms.queue;

import static algorithms.queue.PaddedIndex.VALUE;

/**
 * A ring for one thread that offers and one that polls.
 *
 * <p>Each of the two indices has one writer, so no compare-and-set is needed: the producer fills a
 * slot and then moves {@code tail}; the consumer empties a slot and then moves {@code head}. Each
 * side remembers the last value that it has seen of the other's index and reads it anew only when
 * the ring seems full or empty, so that in steady flow the cache line of an index does not travel
 * with every value.
 *
 * <p><b>Progress:</b> wait-free. <b>Complexity:</b> constant time, no allocation.
 * <b>Thread-safety:</b> one producer and one consumer, which may change over time if something
 * orders the old one's calls before the new one's. It is not checked: two producers at once lose
 * values.
 *
 * <p><b>Papers:</b> Lamport, "Specifying Concurrent Program Modules", TOPLAS 5(2), 1983 (the ring);
 * Lee, Bu, Chandranmenon, "A lock-free, cache-efficient shared ring buffer", ANCS 2009
 * (MCRingBuffer: the remembered indices).
 *
 * @param <E> the type of the values
 */
public final class SpscRing<E> implements ConcurrentQueue<E> {

  private final Object[] slots;
  private final int mask;

  /** How many values were polled; moved by the consumer. */
  private final PaddedIndex head = new PaddedIndex();

  /** How many values were offered; moved by the producer. */
  private final PaddedIndex tail = new PaddedIndex();

  /**
   * Creates an empty ring.
   *
   * @param capacity how many values it holds, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public SpscRing(int capacity) {
    slots = new Object[Values.powerOfTwo(capacity)];
    mask = capacity - 1;
  }

  /** {@inheritDoc} For the producer only. */
  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    long at = tail.value; // plain: this thread alone writes it
    if (at - tail.other == slots.length) {
      // Acquire: pairs with the release in poll(). Without it our write to the slot could come
      // before the consumer's read of the value that was there.
      tail.other = (long) VALUE.getAcquire(head);
      if (at - tail.other == slots.length) {
        return false;
      }
    }
    slots[(int) at & mask] = value;
    // Release: pairs with the acquire in poll(). Without it the consumer could see the index
    // without the value and read null, or what was there a round ago.
    VALUE.setRelease(tail, at + 1);
    return true;
  }

  /** {@inheritDoc} For the consumer only. */
  @Override
  @SuppressWarnings("unchecked") // the slots hold what offer() has put there
  public E poll() {
    long at = head.value; // plain: this thread alone writes it
    if (at == head.other) {
      // Acquire: pairs with the release in offer(), for the value in the slot.
      head.other = (long) VALUE.getAcquire(tail);
      if (at == head.other) {
        return null;
      }
    }
    int slot = (int) at & mask;
    E value = (E) slots[slot];
    slots[slot] = null; // an empty slot must not keep a value from the garbage collector
    // Release: pairs with the acquire in offer(), see there.
    VALUE.setRelease(head, at + 1);
    return value;
  }

  /** {@inheritDoc} For any thread. */
  @Override
  public boolean isEmpty() {
    // Acquire: the later read of tail must not be done first, or an offer and its poll in between
    // could make a ring look empty that was not. If head has moved on since, it was not empty.
    long from = (long) VALUE.getAcquire(head);
    return from >= (long) VALUE.getAcquire(tail);
  }
}
