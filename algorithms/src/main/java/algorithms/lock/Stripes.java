package algorithms.lock;

import java.util.Arrays;
import java.util.concurrent.Semaphore;

/** A pool of locks that are not reentrant, and the accounts that they guard. */
final class Stripes {

  private Stripes() {}

  static Semaphore[] make(int locks) {
    if (locks < 1) {
      throw new IllegalArgumentException(
          "The accounts need at least 1 lock to share, and not %d.".formatted(locks));
    }
    Semaphore[] made = new Semaphore[locks];
    for (int i = 0; i < locks; i++) {
      made[i] = new Semaphore(1, true);
    }
    return made;
  }

  static int[] filled(int accounts, int balance) {
    int[] balances = new int[accounts];
    Arrays.fill(balances, balance);
    return balances;
  }

  /** The sum of all balances, with all locks held. */
  static int sum(Semaphore[] locks, int[] balances) {
    for (Semaphore lock : locks) {
      lock.acquireUninterruptibly();
    }
    int sum = Arrays.stream(balances).sum();
    for (Semaphore lock : locks) {
      lock.release();
    }
    return sum;
  }
}
