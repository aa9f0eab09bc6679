package algorithms.stealing;

import java.util.concurrent.atomic.AtomicInteger;

/** Hands one task to a pool with one worker, and closes it: the task must be run. */
public final class LastOrders {

  private final AtomicInteger served = new AtomicInteger();

  /** Creates the evening's work. */
  public LastOrders() {}

  /** Opens a pool, hands in a task, and closes. */
  public void evening() {
    WorkStealingPool pool = new WorkStealingPool(1);
    pool.execute(served::incrementAndGet);
    pool.close();
  }

  /**
   * Returns how many tasks were run.
   *
   * @return 1 after the evening
   */
  public int served() {
    return served.get();
  }
}
