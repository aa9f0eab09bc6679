package algorithms.lock;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import org.junit.jupiter.api.Test;

final class StripedAccountsTest extends AccountsContract {

  @Override
  Accounts create(int accounts, int locks, int balance) {
    return new StripedAccounts(accounts, locks, balance);
  }

  @Test
  void two_accounts_on_one_lock_and_one_account_twice() {
    Accounts accounts = create(4, 2, 10);
    accounts.transfer(0, 2, 5);
    accounts.transfer(1, 1, 5);
    assertThat(accounts.total()).isEqualTo(40);
  }

  @Test
  void transfers_in_all_directions_end_and_lose_nothing() throws Exception {
    Accounts accounts = create(5, 3, 100);
    Together.run(
        4,
        thread -> {
          for (int i = 0; i < 5_000; i++) {
            accounts.transfer((i + thread) % 5, (3 * i + 1) % 5, 1);
          }
          return null;
        });
    assertThat(accounts.total()).isEqualTo(500);
  }
}
