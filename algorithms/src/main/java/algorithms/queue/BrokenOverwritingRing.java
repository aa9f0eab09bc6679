package algorithms.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A ring for two threads that never is full: wrong, because it overwrites what was not read.
 *
 * <p><b>The rule it breaks:</b> the producer may fill a slot only when the consumer has emptied it.
 * Here it looks at its own index alone. One round ahead of the consumer it puts a new value where
 * an old one waits: the old one is lost, and the new one is read twice, once in its place and once
 * a round too early.
 *
 * <p><b>Published</b> in the exercises "MetricsStream", 5.1, step 2: {@code ring_buffer[write_idx %
 * BUFFER_SIZE] = event; write_index.store(write_idx + 1, release)}, under the requirement "handle
 * buffer overflow (wrap around)".
 *
 * <p><b>Progress:</b> wait-free. <b>Thread-safety:</b> none once the ring is full.
 *
 * @param <E> the type of the values
 * @see SpscRing
 */
public final class BrokenOverwritingRing<E> implements ConcurrentQueue<E> {

  private static final VarHandle WRITE_INDEX;
  private static final VarHandle READ_INDEX;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      WRITE_INDEX = lookup.findVarHandle(BrokenOverwritingRing.class, "writeIndex", long.class);
      READ_INDEX = lookup.findVarHandle(BrokenOverwritingRing.class, "readIndex", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object[] slots;

  /** How many values were offered. Accessed through {@link #WRITE_INDEX} only. */
  private long writeIndex;

  /** How many values were polled. Accessed through {@link #READ_INDEX} only. */
  private long readIndex;

  /**
   * Creates an empty ring.
   *
   * @param capacity how many values it holds, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public BrokenOverwritingRing(int capacity) {
    slots = new Object[Values.powerOfTwo(capacity)];
  }

  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    long at = (long) WRITE_INDEX.getOpaque(this);
    // The fault: nobody asks whether the consumer has read what is there.
    slots[(int) (at % slots.length)] = value;
    WRITE_INDEX.setRelease(this, at + 1);
    return true;
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold what offer() has put there
  public E poll() {
    long at = (long) READ_INDEX.getAcquire(this);
    if (at == (long) WRITE_INDEX.getAcquire(this)) {
      return null;
    }
    E value = (E) slots[(int) (at % slots.length)];
    READ_INDEX.setRelease(this, at + 1);
    return value;
  }

  @Override
  public boolean isEmpty() {
    return (long) READ_INDEX.getAcquire(this) == (long) WRITE_INDEX.getAcquire(this);
  }
}
