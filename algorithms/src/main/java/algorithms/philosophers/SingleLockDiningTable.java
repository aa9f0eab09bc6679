package algorithms.philosophers;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Philosophers who share one lock for all forks: one eats at a time.
 *
 * <p>With one lock there is no order to get wrong. The price is that neighbours and strangers alike
 * wait for each other.
 *
 * <p><b>Progress:</b> blocking, without deadlock; one thread may be overtaken without bound.
 * Thread-safe. <b>Complexity:</b> constant time, plus the wait for all who came first.
 *
 * <p><b>Source:</b> "Complete Concurrency Mastery", part 4, strategy 3.
 */
public final class SingleLockDiningTable implements DiningTable {

  private final ReentrantLock allForks = new ReentrantLock();
  private final int seats;

  /** Written under {@link #allForks}; volatile for those who only count. */
  private volatile int meals;

  /**
   * Lays a table.
   *
   * @param seats how many philosophers and forks, at least 2
   * @throws IllegalArgumentException if there are fewer than 2 seats
   */
  public SingleLockDiningTable(int seats) {
    Forks.requireTable(seats);
    this.seats = seats;
  }

  @Override
  public void dine(int seat) {
    Forks.requireSeat(seat, seats);
    allForks.lock();
    try {
      meals = meals + 1; // nobody else writes it now
    } finally {
      allForks.unlock();
    }
  }

  @Override
  public int meals() {
    return meals;
  }
}
