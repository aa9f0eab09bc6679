package algorithms.philosophers;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Philosophers who put the first fork down again if they cannot get the second one, and try again
 * at once: wrong, because all may do so in step for ever.
 *
 * <p><b>The rule it breaks:</b> giving way must break the symmetry. All take their left forks, all
 * find their right forks taken, all put their left forks down, and all begin again: everybody is
 * busy, and nobody eats. It is a livelock, and unlike a deadlock it may end by chance.
 *
 * <p><b>Published</b> in "Complete Concurrency Mastery", part 4, strategy 2, where each waits for
 * one millisecond, the same for all, before the next attempt. Described by Lehmann and Rabin, "On
 * the Advantages of Free Choice", POPL 1981.
 *
 * <p>So that it can be shown, the one who notices that everybody has failed {@value #PATIENCE}
 * times since the last meal starves with an {@link IllegalStateException}.
 *
 * <p><b>Progress:</b> blocking, without deadlock; may livelock.
 *
 * @see BackingOffDiningTable
 */
public final class BrokenTryLockDiningTable implements DiningTable {

  /** After so many failures of everybody one starves. */
  static final int PATIENCE = 2;

  private final ReentrantLock[] forks;
  private final AtomicInteger meals = new AtomicInteger();

  /** How often each seat has failed since somebody ate. */
  private final AtomicIntegerArray failures;

  /**
   * Lays a table.
   *
   * @param seats how many philosophers and forks, at least 2
   */
  public BrokenTryLockDiningTable(int seats) {
    forks = Forks.locks(seats);
    failures = new AtomicIntegerArray(seats);
  }

  @Override
  public void dine(int seat) {
    Forks.requireSeat(seat, forks.length);
    ReentrantLock left = forks[seat];
    ReentrantLock right = forks[(seat + 1) % forks.length];
    while (!eat(left, right)) {
      failures.getAndIncrement(seat);
      if (allHaveFailed()) {
        throw new IllegalStateException(
            "The philosopher at seat %d has starved: all have failed %d times, and nobody eats."
                .formatted(seat, PATIENCE));
      }
      // The fault: nothing keeps the neighbour from doing the same at the same time, again.
    }
  }

  private boolean eat(ReentrantLock left, ReentrantLock right) {
    left.lock();
    try {
      if (!right.tryLock()) {
        return false;
      }
      meals.getAndIncrement();
      for (int i = 0; i < failures.length(); i++) {
        failures.set(i, 0);
      }
      right.unlock();
      return true;
    } finally {
      left.unlock();
    }
  }

  private boolean allHaveFailed() {
    for (int i = 0; i < failures.length(); i++) {
      if (failures.get(i) < PATIENCE) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int meals() {
    return meals.get();
  }
}
