package algorithms.philosophers;

import algorithms.philosophers.Forks.Fork;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Philosophers who take the left fork first, with monitors for forks: wrong, because they can
 * deadlock.
 *
 * <p><b>The rule it breaks:</b> threads that need several locks take them in one common order. Here
 * each takes fork {@code seat} before fork {@code seat + 1}, except that the last seat's right fork
 * is fork 0: the order is a ring. If all hold their left forks, each waits for the right one for
 * ever. Two philosophers are enough.
 *
 * <p><b>Published</b> by Dijkstra, "Hierarchical Ordering of Sequential Processes", 1971, and
 * Hoare, "Communicating Sequential Processes", 1985, section 2.5, who both say that it deadlocks;
 * with two philosophers in the teaching text "Complete Concurrency Mastery: From Foundations to
 * Expert Level", part 4.
 *
 * <p><b>Progress:</b> blocking, and it may stop for ever. <b>Thread-safety:</b> neighbours never
 * eat at once and every meal is counted, as long as anybody eats.
 *
 * <p><b>Complexity:</b> constant time, plus the wait for the forks.
 *
 * @see OrderedMonitorDiningTable
 */
public final class BrokenMonitorDiningTable implements DiningTable {

  private final Fork[] forks;
  private final AtomicInteger meals = new AtomicInteger();

  /**
   * Lays a table.
   *
   * @param seats how many philosophers and forks, at least 2
   * @throws IllegalArgumentException if there are fewer than 2 seats
   */
  public BrokenMonitorDiningTable(int seats) {
    forks = Forks.monitors(seats);
  }

  @Override
  public void dine(int seat) {
    Forks.requireSeat(seat, forks.length);
    Fork left = forks[seat];
    Fork right = forks[(seat + 1) % forks.length];
    synchronized (left) {
      // The fault: all may hold their left forks here, and wait for the right ones for ever.
      synchronized (right) {
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
