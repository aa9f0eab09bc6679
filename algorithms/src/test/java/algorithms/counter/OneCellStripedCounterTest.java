package algorithms.counter;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class OneCellStripedCounterTest extends SoundCounterContract {

  @Override
  Counter create() {
    return new StripedCounter(1);
  }

  @Test
  void a_number_of_cells_that_is_no_power_of_two_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StripedCounter(3))
        .withMessage("The number of cells must be a power of two: 3.");
  }
}
