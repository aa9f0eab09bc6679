package algorithms.rwlock;

import static org.assertj.core.api.Assertions.assertThat;

import algorithms.Together;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60) // against a hang; nothing here is a statement about speed
final class LedgerTest {

  static List<Ledger> all() {
    return List.of(
        new ReadersFirstLedger(),
        new WritersFirstLedger(),
        new ArrivalOrderLedger(),
        new UnorderedLedger(),
        new BrokenGrantLedger());
  }

  @ParameterizedTest
  @MethodSource("all")
  void one_thread_books_on_both_sides(Ledger ledger) {
    ledger.book();
    ledger.book();
    assertThat(ledger.isBalanced()).isTrue();
    assertThat(ledger.booked()).isEqualTo(4);
  }

  /** Nobody sleeps while waiting here, so the broken one is not told apart: see its scenario. */
  @ParameterizedTest
  @MethodSource("all")
  void readers_alone_do_no_harm(Ledger ledger) throws Exception {
    ledger.book();
    List<Boolean> balanced = Together.run(4, thread -> ledger.isBalanced());
    assertThat(balanced).containsOnly(true);
  }

  @Test
  void a_cache_computes_its_value_once() throws Exception {
    UpgradingCache cache = new UpgradingCache();
    assertThat(Together.run(4, thread -> cache.get())).containsOnly(42);
  }
}
