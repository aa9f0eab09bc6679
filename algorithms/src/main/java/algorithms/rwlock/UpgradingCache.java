package algorithms.rwlock;

/**
 * A value that is computed once, when it is first read.
 *
 * <p>A reader that finds nothing becomes the writer if it is the only reader. If it is not, it
 * leaves first, comes back as a writer, and looks again, for another may have been faster. Then it
 * goes on as a reader, without a gap in which the value could be changed.
 *
 * <p><b>Progress:</b> blocking, without deadlock. Thread-safe.
 */
public final class UpgradingCache {

  private final PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.ARRIVAL_ORDER, 0);

  /** Guarded by {@link #lock}; 0 if it has not been computed. */
  private int value;

  /** Creates a cache without a value. */
  public UpgradingCache() {}

  /**
   * Returns the value, and computes it first if that has not been done.
   *
   * @return 42
   */
  public int get() {
    lock.readLock().lock();
    try {
      if (value == 0) {
        becomeWriter();
        if (value == 0) {
          value = 42;
        }
        lock.downgrade();
      }
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void becomeWriter() {
    if (!lock.tryUpgrade()) {
      lock.readLock().unlock();
      lock.writeLock().lock();
    }
  }
}
