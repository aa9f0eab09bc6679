package algorithms.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter that each thread keeps to itself and adds to the sum from time to time.
 *
 * <p>An increment is a plain addition in an object of the thread's own; every so many the thread
 * adds them to the sum, and it must {@linkplain #flush flush} the rest before it leaves. Until then
 * {@code get} is short of up to {@code batch} - 1 for each thread. That is the price, and it is not
 * what {@link Counter#get} promises: a thread's own increments may be missing too, until it
 * flushes.
 *
 * <p><b>Progress:</b> wait-free. <b>Complexity:</b> constant time. <b>Memory:</b> an object for
 * each thread.
 *
 * <p><b>Source:</b> the teaching text "Advanced Threading Patterns", "Minimize Contention" ({@code
 * increment_fast}), with the flush that it lacks.
 */
public final class FlushingCounter {

  private static final VarHandle SUM;

  static {
    try {
      SUM = MethodHandles.lookup().findVarHandle(FlushingCounter.class, "sum", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final int batch;
  private final ThreadLocal<Unflushed> mine = ThreadLocal.withInitial(Unflushed::new);

  /** What has been flushed. Accessed through {@link #SUM} only. */
  private long sum;

  /**
   * Creates a counter at zero.
   *
   * @param batch after how many increments a thread adds them to the sum, at least 1
   * @throws IllegalArgumentException if it is less than 1
   */
  public FlushingCounter(int batch) {
    if (batch < 1) {
      throw new IllegalArgumentException("The batch must be at least 1: " + batch + ".");
    }
    this.batch = batch;
  }

  /** Adds one. */
  public void increment() {
    Unflushed unflushed = mine.get();
    if (++unflushed.count >= batch) {
      add(unflushed);
    }
  }

  /** Adds what the current thread has counted to the sum; to be called before the thread leaves. */
  public void flush() {
    add(mine.get());
  }

  /**
   * Returns what has been flushed. It includes every increment whose flush happens-before this
   * call.
   *
   * @return the sum
   */
  public long get() {
    // Opaque: pairs with the addition. Plain could go back to an older sum.
    return (long) SUM.getOpaque(this);
  }

  private void add(Unflushed unflushed) {
    // Volatile: pairs with the opaque read in get(); see FetchAddCounter for why not less.
    SUM.getAndAdd(this, unflushed.count);
    unflushed.count = 0;
  }

  private static final class Unflushed {
    long count;
  }
}
