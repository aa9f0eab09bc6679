package algorithms.pool;

import java.util.concurrent.atomic.AtomicInteger;

/** Hands one task to a pool with one thread, and closes it: the task must run, and the call end. */
public final class ClosingTime {

  private final AtomicInteger done = new AtomicInteger();

  /** Creates the day's work. */
  public ClosingTime() {}

  /**
   * Opens a pool, hands in a task, and closes.
   *
   * @return how many tasks were run
   */
  public int day() {
    PriorityThreadPool pool = new PriorityThreadPool(1, 1);
    pool.execute(done::incrementAndGet);
    pool.close();
    return done.get();
  }
}
