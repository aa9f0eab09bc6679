package algorithms.sync;

import java.util.concurrent.TimeUnit;

/** Permits of which each is held by one thread at a time. */
public interface Permits {

  /**
   * Takes a permit; waits until one is free.
   *
   * @throws InterruptedException if the thread is interrupted while it waits, and none is taken
   */
  void acquire() throws InterruptedException;

  /**
   * Takes a permit if one is free at this moment.
   *
   * @return whether one was taken
   */
  boolean tryAcquire();

  /**
   * Takes a permit; waits at most so long.
   *
   * @param timeout how long; not at all if it is not positive
   * @param unit its unit
   * @return whether one was taken
   * @throws InterruptedException if the thread is interrupted while it waits, and none is taken
   */
  boolean tryAcquire(long timeout, TimeUnit unit) throws InterruptedException;

  /**
   * Gives a permit back; any thread may, not only the one that took it.
   *
   * @throws IllegalStateException if none is taken
   */
  void release();

  /**
   * Returns how many permits are free; they may be gone before the caller looks at the answer.
   *
   * @return from 0 to the number of permits
   */
  int available();
}
