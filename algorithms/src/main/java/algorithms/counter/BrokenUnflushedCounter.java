package algorithms.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A counter that each thread keeps to itself, without a last flush: wrong, because the remainder is
 * lost.
 *
 * <p><b>The rule it breaks:</b> every increment must reach the sum. A thread adds its count to the
 * sum when it has come to a full batch, and at no other time; what it has counted since its last
 * batch is gone with the thread.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Minimize Contention": {@code
 * increment_fast} adds 1000 to {@code aggregated_counter} every 1000 increments, and that is all.
 *
 * <p><b>Progress:</b> wait-free. <b>Thread-safety:</b> what is counted is right, but not all is.
 *
 * @see FlushingCounter
 */
public final class BrokenUnflushedCounter {

  private static final VarHandle SUM;

  static {
    try {
      SUM = MethodHandles.lookup().findVarHandle(BrokenUnflushedCounter.class, "sum", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final int batch;
  private final ThreadLocal<long[]> mine = ThreadLocal.withInitial(() -> new long[1]);

  /** What has come to a full batch. Accessed through {@link #SUM} only. */
  private long sum;

  /**
   * Creates a counter at zero.
   *
   * @param batch after how many increments a thread adds them to the sum
   */
  public BrokenUnflushedCounter(int batch) {
    this.batch = batch;
  }

  /** Adds one. */
  public void increment() {
    long[] count = mine.get();
    count[0]++;
    if (count[0] % batch == 0) {
      SUM.getAndAdd(this, (long) batch);
      count[0] = 0;
    }
  }

  /** Does nothing; a thread that calls it before it leaves believes that it has done all it can. */
  public void flush() {
    // The fault: the remainder stays where it is.
  }

  /**
   * Returns what has come to full batches.
   *
   * @return the sum, short of each thread's remainder
   */
  public long get() {
    return (long) SUM.getVolatile(this);
  }
}
