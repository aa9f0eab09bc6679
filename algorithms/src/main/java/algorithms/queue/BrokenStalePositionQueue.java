package algorithms.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A "wait-free" bounded queue whose slots are claimed at a position that may be old: wrong, because
 * it is not first-in, first-out, and not wait-free either.
 *
 * <p><b>The rule it breaks:</b> position and slot must be claimed together. A call reads a
 * position, looks at its slot, and claims the slot by a compare-and-set from empty to full or back.
 * The position may be a round old by then: a poll that was held up takes a younger value before an
 * older one, and moves the position no further, so that the next poll finds an empty slot. The
 * loops have no bound: a call that always finds its slot taken never returns.
 *
 * <p><b>Published</b> in the exam "Advanced Lock-Free Programming", problem 1.3, {@code enqueue}
 * and {@code dequeue} of {@code WaitFreeQueue}.
 *
 * <p><b>Progress:</b> lock-free at best. <b>Thread-safety:</b> for one producer and one consumer.
 *
 * @param <E> the type of the values
 * @see WaitFreeQueue
 * @see BoundedMpmcQueue
 */
public final class BrokenStalePositionQueue<E> implements ConcurrentQueue<E> {

  private static final VarHandle ENQUEUE;
  private static final VarHandle DEQUEUE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      ENQUEUE = lookup.findVarHandle(BrokenStalePositionQueue.class, "enqueue", long.class);
      DEQUEUE = lookup.findVarHandle(BrokenStalePositionQueue.class, "dequeue", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final AtomicReferenceArray<E> slots;

  /** The position of the next offer. Accessed through {@link #ENQUEUE} only. */
  private long enqueue;

  /** The position of the next poll. Accessed through {@link #DEQUEUE} only. */
  private long dequeue;

  /**
   * Creates an empty queue.
   *
   * @param capacity how many values it holds, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public BrokenStalePositionQueue(int capacity) {
    slots = new AtomicReferenceArray<>(Values.powerOfTwo(capacity));
  }

  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    while (true) {
      long at = (long) ENQUEUE.getVolatile(this);
      int slot = (int) (at % slots.length());
      if (slots.get(slot) != null && at - (long) DEQUEUE.getVolatile(this) >= slots.length()) {
        return false;
      }
      // The fault: the slot is claimed although the position may have moved on since it was read.
      boolean claimed = slots.get(slot) == null && slots.compareAndSet(slot, null, value);
      ENQUEUE.compareAndSet(this, at, at + 1);
      if (claimed) {
        return true;
      }
    }
  }

  @Override
  public E poll() {
    while (true) {
      long at = (long) DEQUEUE.getVolatile(this);
      int slot = (int) (at % slots.length());
      E value = slots.get(slot);
      if (value == null && (long) ENQUEUE.getVolatile(this) <= at) {
        return null;
      }
      // The fault: what is in the slot may be a round younger than what is first.
      boolean claimed = value != null && slots.compareAndSet(slot, value, null);
      DEQUEUE.compareAndSet(this, at, at + 1);
      if (claimed) {
        return value;
      }
    }
  }

  @Override
  public boolean isEmpty() {
    return (long) DEQUEUE.getVolatile(this) >= (long) ENQUEUE.getVolatile(this);
  }
}
