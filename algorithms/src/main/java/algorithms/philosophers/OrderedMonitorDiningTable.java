package algorithms.philosophers;

import algorithms.philosophers.Forks.Fork;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Philosophers who take the fork with the lower number first, with monitors for forks.
 *
 * <p>No deadlock: whoever holds a fork waits only for one with a higher number, so a ring of
 * waiting threads would have numbers that grow all the way round. Only the last seat differs from
 * {@link BrokenMonitorDiningTable}: it takes its right fork, fork 0, first.
 *
 * <p><b>Progress:</b> blocking, without deadlock; one thread may be overtaken without bound.
 * Thread-safe.
 *
 * <p><b>Complexity:</b> constant time, plus the wait for the forks: a chain of neighbours that wait
 * for each other eats one by one.
 *
 * <p><b>Paper:</b> Havender, "Avoiding Deadlock in Multitasking Systems", IBM Systems Journal 7(2),
 * 1968 (ordered allocation).
 */
public final class OrderedMonitorDiningTable implements DiningTable {

  private final Fork[] forks;
  private final AtomicInteger meals = new AtomicInteger();

  /**
   * Lays a table.
   *
   * @param seats how many philosophers and forks, at least 2
   * @throws IllegalArgumentException if there are fewer than 2 seats
   */
  public OrderedMonitorDiningTable(int seats) {
    forks = Forks.monitors(seats);
  }

  @Override
  public void dine(int seat) {
    Forks.requireSeat(seat, forks.length);
    int left = seat;
    int right = (seat + 1) % forks.length;
    Fork lower = forks[Math.min(left, right)];
    Fork higher = forks[Math.max(left, right)];
    synchronized (lower) {
      synchronized (higher) {
        // Atomic, for others than the neighbours may eat at the same time.
        meals.getAndIncrement();
      }
    }
  }

  @Override
  public int meals() {
    return meals.get();
  }
}
