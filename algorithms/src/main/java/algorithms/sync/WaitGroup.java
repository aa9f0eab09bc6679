package algorithms.sync;

import java.util.concurrent.TimeUnit;

/**
 * Work in progress that others wait for, as in Go: a count that goes up and down, and a wait until
 * it is zero. A latch is a wait group that only goes down.
 *
 * <p>Each addition must happen-before the wait that is to take account of it, or the wait may see
 * zero before the work is counted. Add before you start a thread, not in it.
 *
 * <p><b>Progress:</b> blocking. Thread-safe. What a thread did before {@link #done} happens-before
 * what another does after {@link #await}.
 *
 * <p><b>Source:</b> The Go Programming Language, package {@code sync}, type {@code WaitGroup}.
 */
public final class WaitGroup {

  /** Guarded by this object's monitor; never negative. */
  private int running;

  /**
   * Creates a group.
   *
   * @param running how much work is in progress, 0 or more
   * @throws IllegalArgumentException if it is negative
   */
  public WaitGroup(int running) {
    if (running < 0) {
      throw new IllegalArgumentException(
          "There cannot be %d pieces of work in progress.".formatted(running));
    }
    this.running = running;
  }

  /**
   * Counts work that is about to start.
   *
   * @param more how much, at least 1
   */
  public synchronized void add(int more) {
    if (more < 1) {
      throw new IllegalArgumentException(
          "Work can only be added, and %d is none; use done() when it has ended.".formatted(more));
    }
    running = Math.addExact(running, more);
  }

  /**
   * One piece of work has ended.
   *
   * @throws IllegalStateException if none is in progress
   */
  public synchronized void done() {
    if (running == 0) {
      throw new IllegalStateException("No work is in progress, so none can end.");
    }
    running--;
    if (running == 0) {
      notifyAll();
    }
  }

  /**
   * Waits until no work is in progress.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized void await() throws InterruptedException {
    while (running > 0) {
      wait();
    }
  }

  /**
   * Waits until no work is in progress, but at most so long.
   *
   * @param timeout how long; not at all if it is not positive
   * @param unit its unit
   * @return whether no work is in progress
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized boolean await(long timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (running > 0) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /**
   * Returns how much work is in progress.
   *
   * @return 0 or more
   */
  public synchronized int running() {
    return running;
  }
}
