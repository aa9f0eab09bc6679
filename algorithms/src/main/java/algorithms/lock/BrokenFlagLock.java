package algorithms.lock;

/**
 * A lock made of a volatile flag that is tested and then set: wrong, because two threads may test
 * before either sets.
 *
 * <p><b>The rule it breaks:</b> testing and taking must be one step. {@code volatile} makes the
 * flag visible at once; it does not keep anybody from coming between the two steps.
 *
 * <p><b>Published</b> as the first attempt of every text on mutual exclusion, for instance Herlihy
 * and Shavit, "The Art of Multiprocessor Programming", section 7.2, as what {@code getAndSet} is
 * for; Dijkstra, "Cooperating Sequential Processes", 1965, section 2.1, works through its
 * relatives.
 *
 * <p><b>Progress:</b> blocking. <b>Thread-safety:</b> none.
 *
 * @see BackoffLock
 */
public final class BrokenFlagLock implements Mutex {

  private volatile boolean taken;

  /** Creates a lock that is free. */
  public BrokenFlagLock() {}

  @Override
  public void lock() {
    while (taken) {
      Thread.onSpinWait();
    }
    // The fault: another thread may have seen the flag clear as well, and be in already.
    taken = true;
  }

  @Override
  public boolean tryLock() {
    if (taken) {
      return false;
    }
    taken = true;
    return true;
  }

  @Override
  public void unlock() {
    if (!taken) {
      throw new IllegalMonitorStateException("Nobody holds this lock, so it cannot be unlocked.");
    }
    taken = false;
  }
}
