package algorithms.queue;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A ring for two threads with relaxed indices: wrong, because the index may be seen before the
 * value.
 *
 * <p><b>The rule it breaks:</b> what is published must be complete before it is published. The
 * indices are opaque, C++'s {@code memory_order_relaxed}: each is read and written in one piece and
 * in its own order, but nothing orders it against the slots. A compiler, or a processor such as
 * ARM's, may let the consumer see {@code tail} move before the slot is filled, and the producer see
 * {@code head} move before the slot was read. On x86 the processor keeps the order, and only the
 * compiler can break it. Under sequential consistency there is no failure to find: every run is
 * right. The data race on the slots is there all the same.
 *
 * <p><b>Published</b> as the first of the "common bugs" in the exercises "MetricsStream", 5.1:
 * "Using {@code relaxed} everywhere".
 *
 * <p><b>Progress:</b> wait-free. <b>Thread-safety:</b> none.
 *
 * @param <E> the type of the values
 * @see SpscRing
 */
public final class BrokenRelaxedRing<E> implements ConcurrentQueue<E> {

  private static final VarHandle HEAD;
  private static final VarHandle TAIL;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      HEAD = lookup.findVarHandle(BrokenRelaxedRing.class, "head", long.class);
      TAIL = lookup.findVarHandle(BrokenRelaxedRing.class, "tail", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Object[] slots;

  /** How many values were polled. Accessed through {@link #HEAD} only. */
  private long head;

  /** How many values were offered. Accessed through {@link #TAIL} only. */
  private long tail;

  /**
   * Creates an empty ring.
   *
   * @param capacity how many values it holds, a power of two
   * @throws IllegalArgumentException if it is not
   */
  public BrokenRelaxedRing(int capacity) {
    slots = new Object[Values.powerOfTwo(capacity)];
  }

  @Override
  public boolean offer(E value) {
    Values.refuseNull(value);
    long at = (long) TAIL.getOpaque(this);
    if (at - (long) HEAD.getOpaque(this) == slots.length) {
      return false;
    }
    slots[(int) (at % slots.length)] = value;
    // The fault: nothing says that the slot is filled before this.
    TAIL.setOpaque(this, at + 1);
    return true;
  }

  @Override
  @SuppressWarnings("unchecked") // the slots hold what offer() has put there
  public E poll() {
    long at = (long) HEAD.getOpaque(this);
    if (at == (long) TAIL.getOpaque(this)) {
      return null;
    }
    E value = (E) slots[(int) (at % slots.length)];
    HEAD.setOpaque(this, at + 1); // and the same again
    return value;
  }

  @Override
  public boolean isEmpty() {
    return (long) HEAD.getOpaque(this) == (long) TAIL.getOpaque(this);
  }
}
