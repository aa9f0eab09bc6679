package algorithms.lock;

/** One thread and two locks only: anything else can deadlock, which is shown under control. */
final class BrokenStripedAccountsTest extends AccountsContract {

  @Override
  Accounts create(int accounts, int locks, int balance) {
    return new BrokenStripedAccounts(accounts, locks, balance);
  }
}
