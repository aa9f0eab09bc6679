package algorithms.levels;

/**
 * A signal whose waiters look without the lock and then sleep: wrong, because the signal may come
 * in between.
 *
 * <p><b>The rule it breaks:</b> the look and the sleep are one step, under the lock under which the
 * signal is given.
 *
 * <p><b>Published</b> as wrong in "Lock-Free Data Structures: From Theory to Mastery", part 7,
 * pitfall 3: {@code while (!ready.load()) park();}.
 *
 * @see Signal
 */
public final class BrokenSignal {

  private volatile boolean given;

  /** Creates a signal that is not given. */
  public BrokenSignal() {}

  /** Gives the signal. */
  public void give() {
    synchronized (this) {
      given = true;
      notifyAll();
    }
  }

  /**
   * Waits for the signal.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void await() throws InterruptedException {
    if (!given) {
      // The fault: the signal may be given here.
      synchronized (this) {
        wait();
      }
    }
  }
}
