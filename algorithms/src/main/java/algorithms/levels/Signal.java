package algorithms.levels;

/** A signal whose waiters look under the lock. Blocking; thread-safe. */
public final class Signal {

  private volatile boolean given;

  /** Creates a signal that is not given. */
  public Signal() {}

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
    synchronized (this) {
      while (!given) {
        wait();
      }
    }
  }
}
