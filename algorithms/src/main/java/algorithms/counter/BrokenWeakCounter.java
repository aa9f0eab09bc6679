package algorithms.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter that takes a failed compare-and-set for a mistake: wrong, because a compare-and-set may
 * fail at any time, and a weak one for no reason at all.
 *
 * <p><b>The rule it breaks:</b> a compare-and-set is a question, and no is an answer to go on with.
 * No means that another thread has written in between; of a weak one it means nothing, as the
 * processor may have lost the cache line for a moment. Both call for another try.
 *
 * <p><b>Published</b> in "Lock-Free Data Structures: From Theory to Mastery", part 7, pitfall 2, as
 * a warning: {@code compare_exchange(…).unwrap()}, which panics on failure.
 *
 * <p><b>Progress:</b> wait-free, if throwing is progress. <b>Thread-safety:</b> no increment is
 * lost unnoticed, but any may be refused.
 *
 * @see CasLoopCounter
 */
public final class BrokenWeakCounter implements Counter {

  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(BrokenWeakCounter.class, "value", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The count. Accessed through {@link #VALUE} only. */
  private long value;

  /** Creates a counter at zero. */
  public BrokenWeakCounter() {}

  /**
   * Adds one.
   *
   * @throws IllegalStateException if the compare-and-set fails
   */
  @Override
  public void increment() {
    long seen = (long) VALUE.getOpaque(this);
    if (!VALUE.weakCompareAndSetRelease(this, seen, seen + 1)) {
      // The fault: nothing is wrong but this.
      throw new IllegalStateException("The count was not written: it was %d.".formatted(seen));
    }
  }

  @Override
  public long get() {
    return (long) VALUE.getOpaque(this);
  }
}
