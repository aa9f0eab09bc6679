package algorithms.rwlock;

/**
 * A value that is computed when it is first read, with the write lock taken by a reader: wrong,
 * because a writer waits until all readers are gone, itself among them.
 *
 * <p><b>The rule it breaks:</b> a lock must not be asked for by one who holds what it waits for.
 * One thread is enough. Even with an upgrade that does not count the caller, two readers who both
 * want to write would each wait for the other to leave.
 *
 * <p><b>Published</b> as what not to do in the documentation of {@link
 * java.util.concurrent.locks.ReentrantReadWriteLock}: a writer can become a reader, but "upgrading
 * from a read lock to the write lock is not possible".
 *
 * <p><b>Progress:</b> blocking; deadlocks.
 *
 * @see UpgradingCache
 */
public final class BrokenUpgradingCache {

  private final PolicyReadWriteLock lock = new PolicyReadWriteLock(Policy.ARRIVAL_ORDER, 0);

  /** Guarded by {@link #lock}; 0 if it has not been computed. */
  private int value;

  /** Creates a cache without a value. */
  public BrokenUpgradingCache() {}

  /**
   * Returns the value, and computes it first if that has not been done.
   *
   * @return 42
   */
  public int get() {
    lock.readLock().lock();
    try {
      if (value == 0) {
        // The fault: the write lock waits until no reader is in, and this thread is one.
        lock.writeLock().lock();
        try {
          value = 42;
        } finally {
          lock.writeLock().unlock();
        }
      }
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }
}
