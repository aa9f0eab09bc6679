package algorithms.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * No increment: whether one is refused is the processor's choice. What comes of that is shown under
 * control.
 */
final class BrokenWeakCounterTest {

  @Test
  void a_new_counter_is_at_zero() {
    assertThat(new BrokenWeakCounter().get()).isZero();
  }
}
