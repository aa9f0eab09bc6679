package algorithms.stealing;

import java.util.concurrent.atomic.AtomicInteger;

/** {@link LastOrders} with a {@link BrokenHastyPool}: the worker may go before it has served. */
public final class BrokenLastOrders {

  private final AtomicInteger served = new AtomicInteger();

  /** Creates the evening's work. */
  public BrokenLastOrders() {}

  /**
   * Opens a pool, hands in a task, and closes.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public void evening() throws InterruptedException {
    BrokenHastyPool pool = new BrokenHastyPool(1);
    pool.execute(served::incrementAndGet);
    pool.close();
  }

  /**
   * Returns how many tasks were run.
   *
   * @return 1 after the evening, as it should be
   */
  public int served() {
    return served.get();
  }
}
