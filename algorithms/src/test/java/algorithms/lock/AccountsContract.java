package algorithms.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What accounts do for one thread and accounts on different locks, the broken ones included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class AccountsContract {

  abstract Accounts create(int accounts, int locks, int balance);

  @Test
  void money_moves_and_none_is_lost() {
    Accounts accounts = create(2, 2, 10);
    accounts.transfer(0, 1, 4);
    accounts.transfer(1, 0, 7);
    assertThat(accounts.total()).isEqualTo(20);
  }

  @Test
  void an_account_that_is_not_there_is_refused_and_no_lock_stays_taken() {
    Accounts accounts = create(2, 2, 10);
    assertThatThrownBy(() -> accounts.transfer(0, 2, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> accounts.transfer(-1, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(accounts.total()).isEqualTo(20);
  }

  @Test
  void there_must_be_a_lock() {
    assertThatThrownBy(() -> create(2, 0, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The accounts need at least 1 lock to share, and not 0.");
  }
}
