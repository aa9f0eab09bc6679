package algorithms.counter;

/**
 * A count that any number of threads may increment and read at once, from zero.
 *
 * <p>It counts and does no more: it orders no other memory, so do not use it to tell another thread
 * that something is ready. The {@code Broken} implementation keeps none of this once two threads
 * increment it.
 */
public interface Counter {

  /** Adds one. */
  void increment();

  /**
   * Returns the count. It includes every increment that happens-before this call and may include
   * any that runs at the same time; all others become visible after finite time. To one thread the
   * count never falls, until it passes {@link Long#MAX_VALUE} and continues at {@link
   * Long#MIN_VALUE}.
   *
   * @return how often the counter has been incremented
   */
  long get();
}
