package algorithms.lock;

/** A plain count that a mutex guards: the smallest section whose exclusion can be checked. */
abstract class GuardedCount {

  private final Mutex mutex;

  /** Guarded by {@link #mutex}. */
  private int count;

  GuardedCount(Mutex mutex) {
    this.mutex = mutex;
  }

  /** Adds one, under the lock. */
  public final void increment() {
    mutex.lock();
    try {
      count = count + 1;
    } finally {
      mutex.unlock();
    }
  }

  /**
   * Adds one if the lock is free.
   *
   * @return whether it was
   */
  public final boolean tryIncrement() {
    if (!mutex.tryLock()) {
      return false;
    }
    try {
      count = count + 1;
      return true;
    } finally {
      mutex.unlock();
    }
  }

  /**
   * Returns the count, under the lock.
   *
   * @return how often it was incremented
   */
  public final int get() {
    mutex.lock();
    try {
      return count;
    } finally {
      mutex.unlock();
    }
  }
}
