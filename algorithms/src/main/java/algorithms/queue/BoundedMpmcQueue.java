package algorithms.queue;

import static algorithms.queue.PaddedIndex.VALUE;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A bounded queue for any number of producers and consumers, on an array.
 *
 * <p>Each slot has a turn, which says what it waits for: {@code t} for the offer number {@code t},
 * {@code t + 1} for the poll number {@code t}. A thread claims a number by a compare-and-set on the
 * index and then works on its slot alone; setting the turn hands the slot on. Producers and
 * consumers meet at the slots, not at one index.
 *
 * <p><b>Progress:</b> blocking, though there is no lock: a thread that is stopped between its claim
 * and its turn stops those that come to the same slot a step or a round later; others get on.
 * "Full" and "empty" are said only when they are true. Vyukov's queue says them also while the
 * other side is between claim and turn; then a poll may find nothing although a later offer has
 * long returned, which is not linearizable. Here the call waits for the claimed slot.
 *
 * <p><b>Complexity:</b> constant time plus retries, no allocation.
 *
 * <p><b>Source:</b> D. Vyukov, "Bounded MPMC queue", 1024cores.net, 2010; for "full" and "empty"
 * the other index is asked, as in JCTools' MpmcArrayQueue.
 *
 * @param <E> the type of the values
 */
public final class BoundedMpmcQueue<E> implements ConcurrentQueue<E> {

  private static final VarHandle TURN = MethodHandles.arrayElementVarHandle(long[].class);

  private final Object[] slots;

  /** The turn of each slot. Accessed through {@link #TURN} only. */
  private final long[] turns;

  private final int mask;

  /** The number of the next poll. */
  private final PaddedIndex head = new PaddedIndex();

  /** The number of the next offer. */
  private final PaddedIndex tail = new PaddedIndex();

  /**
   * Creates an empty queue.
   *
   * @param capacity how many values it holds, a power of two and at least 2
   * @throws IllegalArgumentException if it is not
   */
  public BoundedMpmcQueue(int capacity) {
    if (capacity < 2) {
      // With one slot, the turn "to be polled" would also be that of the next offer.
      throw new IllegalArgumentException("The capacity must be at least 2: " + capacity + ".");
    }
    slots = new Object[Values.powerOfTwo(capacity)];
    mask = capacity - 1;
    turns = new long[capacity];
    for (int i = 0; i < capacity; i++) {
      turns[i] = i;
    }
  }

  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    while (true) {
      // Opaque: a stale number costs a retry.
      long at = (long) VALUE.getOpaque(tail);
      int slot = (int) at & mask;
      // Acquire: pairs with the release in poll(). Without it our write to the slot could come
      // before the consumer's read of the value that was there.
      long turn = (long) TURN.getAcquire(turns, slot);
      if (turn == at) {
        // Plain: only one thread may get the number, and that is a matter of the one location.
        if (VALUE.weakCompareAndSetPlain(tail, at, at + 1)) {
          slots[slot] = value;
          // Release: pairs with the acquire in poll(), for which the value must be there.
          TURN.setRelease(turns, slot, at + 1);
          return true;
        }
      } else if (turn < at) { // the slot has still a value of the last round
        // Acquire: takes account of all polls that happen-before this call.
        if ((long) VALUE.getAcquire(head) + slots.length <= at) {
          return false;
        }
        Thread.onSpinWait(); // a poll has claimed the slot and is about to empty it
      }
    }
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold what offer() has put there
  public E poll() {
    while (true) {
      long at = (long) VALUE.getOpaque(head); // as in offer()
      int slot = (int) at & mask;
      // Acquire: pairs with the release in offer(), for the value.
      long turn = (long) TURN.getAcquire(turns, slot);
      if (turn == at + 1) {
        if (VALUE.weakCompareAndSetPlain(head, at, at + 1)) {
          E value = (E) slots[slot];
          slots[slot] = null; // an empty slot must not keep a value from the garbage collector
          // Release: pairs with the acquire in offer(), see there.
          TURN.setRelease(turns, slot, at + slots.length);
          return value;
        }
      } else if (turn <= at) {
        // Acquire: takes account of all offers that happen-before this call.
        if ((long) VALUE.getAcquire(tail) <= at) {
          return null;
        }
        Thread.onSpinWait(); // an offer has claimed the slot and is about to fill it
      }
    }
  }

  @Override
  public boolean isEmpty() {
    // Acquire: the later read of tail must not be done first; see SpscRing.
    long from = (long) VALUE.getAcquire(head);
    return from >= (long) VALUE.getAcquire(tail);
  }
}
