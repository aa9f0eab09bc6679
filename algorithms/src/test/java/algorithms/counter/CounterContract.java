package algorithms.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every counter does for one thread, the broken one included. */
@Timeout(60) // against a hang; nothing here is a statement about speed
abstract class CounterContract {

  abstract Counter create();

  @Test
  void a_new_counter_is_at_zero() {
    assertThat(create().get()).isZero();
  }

  @Test
  void each_increment_adds_one() {
    Counter counter = create();
    for (int i = 1; i <= 1_000; i++) {
      counter.increment();
      assertThat(counter.get()).isEqualTo(i);
    }
  }

  @Test
  void counters_share_nothing() {
    Counter one = create();
    Counter other = create();
    one.increment();
    assertThat(one.get()).isEqualTo(1);
    assertThat(other.get()).isZero();
  }
}
