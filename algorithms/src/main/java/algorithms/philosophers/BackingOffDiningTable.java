package algorithms.philosophers;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Philosophers who put the first fork down again if they cannot get the second one, and then wait
 * for a random time.
 *
 * <p>Nobody waits with a fork in hand, so there is no deadlock. The random time, which doubles with
 * each failure up to a bound, keeps neighbours from failing in step for ever, as they do in {@link
 * BrokenTryLockDiningTable}: however unlucky, two of them differ some time.
 *
 * <p><b>Progress:</b> blocking, without deadlock; with probability 1 without livelock. Thread-safe.
 *
 * <p><b>Sources:</b> "Complete Concurrency Mastery", part 4, strategy 2; Lehmann and Rabin, "On the
 * Advantages of Free Choice", POPL 1981 (why symmetric philosophers need chance).
 */
public final class BackingOffDiningTable implements DiningTable {

  private static final long FIRST_NANOS = 1_000;
  private static final long LONGEST_NANOS = 1_000_000;

  private final ReentrantLock[] forks;
  private final AtomicInteger meals = new AtomicInteger();

  /**
   * Lays a table.
   *
   * @param seats how many philosophers and forks, at least 2
   * @throws IllegalArgumentException if there are fewer than 2 seats
   */
  public BackingOffDiningTable(int seats) {
    forks = Forks.locks(seats);
  }

  @Override
  public void dine(int seat) {
    Forks.requireSeat(seat, forks.length);
    ReentrantLock left = forks[seat];
    ReentrantLock right = forks[(seat + 1) % forks.length];
    boolean interrupted = false;
    for (long bound = FIRST_NANOS; !eat(left, right); bound = Math.min(2 * bound, LONGEST_NANOS)) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(bound));
      interrupted |= Thread.interrupted(); // or the next wait would end at once
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean eat(ReentrantLock left, ReentrantLock right) {
    left.lock();
    try {
      if (!right.tryLock()) {
        return false;
      }
      try {
        // Atomic, for others than the neighbours may eat at the same time.
        meals.getAndIncrement();
        return true;
      } finally {
        right.unlock();
      }
    } finally {
      left.unlock();
    }
  }

  @Override
  public int meals() {
    return meals.get();
  }
}
