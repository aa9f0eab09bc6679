package algorithms.counter;

/**
 * A counter whose monitor lets one thread at a time read or write it.
 *
 * <p><b>Progress:</b> blocking; a thread that is held up in here holds up all others. Thread-safe.
 *
 * <p><b>Complexity:</b> constant time, plus the wait for the threads that came first.
 */
public final class LockedCounter implements Counter {

  /** Guarded by this object's monitor. */
  private long value;

  /** Creates a counter at zero. */
  public LockedCounter() {}

  @Override
  public synchronized void increment() {
    value = value + 1;
  }

  @Override
  public synchronized long get() {
    // Without the monitor here a caller could see an old value for ever.
    return value;
  }
}
