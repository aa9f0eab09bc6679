package algorithms.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter that writes only if nobody else has written since it read, and else tries again.
 *
 * <p><b>Progress:</b> lock-free; a retry means that another thread's increment succeeded (or, on
 * some hardware, that the weak compare-and-set failed for no reason). One thread may retry without
 * bound; {@link #get} is wait-free. <b>Complexity:</b> constant time plus one retry for each
 * increment that gets in between. Thread-safe.
 *
 * @see FetchAddCounter
 */
public final class CasLoopCounter implements Counter {

  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(CasLoopCounter.class, "value", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The count. Accessed through {@link #VALUE} only. */
  private long value;

  /** Creates a counter at zero. */
  public CasLoopCounter() {}

  @Override
  public void increment() {
    long seen;
    do {
      // Opaque: pairs with the compare-and-set below, which finds out if this is no longer so.
      // Plain could be hoisted out of the loop, which would then retry one old value for ever.
      seen = (long) VALUE.getOpaque(this);
      // Release: pairs with the opaque read in get(). No order is needed, but what
      // the plain form writes need never become visible there, and there is no opaque form.
    } while (!VALUE.weakCompareAndSetRelease(this, seen, seen + 1));
  }

  @Override
  public long get() {
    // Opaque: pairs with the release in increment(). Plain could go back from a newer value to an
    // older one, and be hoisted out of a loop that waits for the count to grow.
    return (long) VALUE.getOpaque(this);
  }
}
