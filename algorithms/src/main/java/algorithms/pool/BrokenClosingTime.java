package algorithms.pool;

import java.util.concurrent.atomic.AtomicInteger;

/** {@link ClosingTime} with a {@link BrokenStopFlagPool}: the worker may sleep through it. */
public final class BrokenClosingTime {

  private final AtomicInteger done = new AtomicInteger();

  /** Creates the day's work. */
  public BrokenClosingTime() {}

  /**
   * Opens a pool, hands in a task, and closes.
   *
   * @return how many tasks were run
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public int day() throws InterruptedException {
    BrokenStopFlagPool pool = new BrokenStopFlagPool(1);
    pool.execute(done::incrementAndGet);
    pool.close();
    return done.get();
  }
}
