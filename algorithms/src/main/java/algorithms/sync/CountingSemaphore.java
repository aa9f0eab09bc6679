package algorithms.sync;

import java.util.concurrent.TimeUnit;

/**
 * A number of permits that threads take and give back, with a bound on what may be given back.
 *
 * <p>The bound turns a release too many, which lets one thread too many in for ever after, into an
 * exception where it happens. {@link java.util.concurrent.Semaphore} has no such bound.
 *
 * <p><b>Progress:</b> blocking, no order among those who wait. Thread-safe. What a thread did
 * before it released happens-before what another does after the acquire that took the permit.
 *
 * <p><b>Paper:</b> Dijkstra, "Cooperating Sequential Processes", EWD 123, 1965, section 4.
 */
public final class CountingSemaphore implements Permits {

  private final int limit;

  /** Guarded by this object's monitor, from 0 to {@link #limit}. */
  private int free;

  /**
   * Creates a semaphore with all its permits free.
   *
   * @param permits how many there are, at least 1
   * @throws IllegalArgumentException if there is none
   */
  public CountingSemaphore(int permits) {
    if (permits < 1) {
      throw new IllegalArgumentException(
          "A semaphore needs at least 1 permit, and not %d.".formatted(permits));
    }
    limit = permits;
    free = permits;
  }

  @Override
  public synchronized void acquire() throws InterruptedException {
    while (free == 0) {
      wait();
    }
    free--;
  }

  @Override
  public synchronized boolean tryAcquire() {
    if (free == 0) {
      return false;
    }
    free--;
    return true;
  }

  @Override
  public synchronized boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (free == 0) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    free--;
    return true;
  }

  @Override
  public synchronized void release() {
    if (free == limit) {
      throw new IllegalStateException(
          "All %d permits are free: this one was never acquired.".formatted(limit));
    }
    free++;
    notify(); // one is enough: all that wait here wait for the same, and each takes one permit
  }

  @Override
  public synchronized int available() {
    return free;
  }
}
