package algorithms.lock;

import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * Accounts that share a few locks: account {@code i} is guarded by lock {@code i} modulo their
 * number.
 *
 * <p>A fixed pool of locks costs no memory per account, and gives an order for free, which is that
 * of the pool. A transfer takes the lower lock first; two accounts on the same lock take it once.
 *
 * <p><b>Progress:</b> blocking, without deadlock. <b>Complexity:</b> constant time plus the waits;
 * accounts on the same lock wait for each other without need. Thread-safe. The locks are fair and
 * not reentrant, as those of the published version; that is why taking one twice must be avoided.
 *
 * <p><b>Source:</b> "MetricsStream Exercises", exercise 4.2, approaches 1 and 3; Herlihy and
 * Shavit, "The Art of Multiprocessor Programming", section 13.2.2 (lock striping).
 */
public final class StripedAccounts implements Accounts {

  private final Semaphore[] locks;
  private final int[] balances;

  /**
   * Opens accounts.
   *
   * @param accounts how many
   * @param locks how many locks they share, at least 1
   * @param balance what each holds
   */
  public StripedAccounts(int accounts, int locks, int balance) {
    this.locks = Stripes.make(locks);
    balances = Stripes.filled(accounts, balance);
  }

  @Override
  public void transfer(int from, int to, int amount) {
    Objects.checkIndex(from, balances.length);
    Objects.checkIndex(to, balances.length);
    int low = Math.min(from % locks.length, to % locks.length);
    int high = Math.max(from % locks.length, to % locks.length);
    locks[low].acquireUninterruptibly();
    if (high != low) {
      locks[high].acquireUninterruptibly();
    }
    balances[from] -= amount;
    balances[to] += amount;
    if (high != low) {
      locks[high].release();
    }
    locks[low].release();
  }

  @Override
  public int total() {
    return Stripes.sum(locks, balances);
  }
}
