package algorithms.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter that is incremented by one indivisible operation of the hardware.
 *
 * <p><b>Progress:</b> wait-free where the hardware can add in memory (x86; AArch64 from version
 * 8.1), lock-free elsewhere. <b>Complexity:</b> constant time. Thread-safe.
 */
public final class FetchAddCounter implements Counter {

  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(FetchAddCounter.class, "value", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The count. Accessed through {@link #VALUE} only. */
  private long value;

  /** Creates a counter at zero. */
  public FetchAddCounter() {}

  @Override
  public void increment() {
    // Volatile: pairs with the opaque read in get(). No order is needed, and release would do; but
    // in the JDK's library the release and acquire forms are loops around a compare-and-set, and
    // only this form becomes one instruction. With those the counter would not be wait-free.
    VALUE.getAndAdd(this, 1L);
  }

  @Override
  public long get() {
    // Opaque: pairs with the addition in increment(). Plain could go back from a newer value to an
    // older one, and be hoisted out of a loop that waits for the count to grow.
    return (long) VALUE.getOpaque(this);
  }
}
