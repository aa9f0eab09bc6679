package algorithms.lock;

import java.util.Objects;
import java.util.concurrent.Semaphore;

/**
 * Accounts that share a few locks, with one lock taken for each account: wrong, because two
 * accounts may have the same lock.
 *
 * <p><b>The rule it breaks:</b> locks have an order, and accounts are not locks. A transfer between
 * two accounts that fall on one lock waits for itself; and two transfers in opposite directions
 * wait for each other, for the accounts are taken in the order in which they are named.
 *
 * <p><b>Published</b> in "MetricsStream Exercises", exercise 4.2, approach 3, "Hash-Based Mutex
 * Pool", which "eliminates the ordering problem", with {@code std::mutex}: two clients whose hashes
 * meet are locked one after the other by the loop of approach 1.
 *
 * <p><b>Progress:</b> blocking; deadlocks, one thread with itself included.
 *
 * @see StripedAccounts
 */
public final class BrokenStripedAccounts implements Accounts {

  private final Semaphore[] locks;
  private final int[] balances;

  /**
   * Opens accounts.
   *
   * @param accounts how many
   * @param locks how many locks they share, at least 1
   * @param balance what each holds
   */
  public BrokenStripedAccounts(int accounts, int locks, int balance) {
    this.locks = Stripes.make(locks);
    balances = Stripes.filled(accounts, balance);
  }

  @Override
  public void transfer(int from, int to, int amount) {
    Objects.checkIndex(from, balances.length);
    Objects.checkIndex(to, balances.length);
    locks[from % locks.length].acquireUninterruptibly();
    // The fault: this may be the lock that was taken just now, or one that comes before it.
    locks[to % locks.length].acquireUninterruptibly();
    balances[from] -= amount;
    balances[to] += amount;
    locks[to % locks.length].release();
    locks[from % locks.length].release();
  }

  @Override
  public int total() {
    return Stripes.sum(locks, balances);
  }
}
