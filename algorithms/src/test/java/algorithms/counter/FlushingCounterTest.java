package algorithms.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import algorithms.Together;
import org.junit.jupiter.api.Test;

final class FlushingCounterTest {

  @Test
  void full_batches_count_at_once_and_the_rest_when_it_is_flushed() {
    FlushingCounter counter = new FlushingCounter(3);
    for (int i = 0; i < 8; i++) {
      counter.increment();
    }
    assertThat(counter.get()).isEqualTo(6);
    counter.flush();
    assertThat(counter.get()).isEqualTo(8);
    counter.flush();
    assertThat(counter.get()).isEqualTo(8);
  }

  @Test
  void threads_that_flush_before_they_leave_are_counted_in_full() throws Exception {
    FlushingCounter counter = new FlushingCounter(7);
    Together.run(
        4,
        thread -> {
          for (int i = 0; i < 100_000; i++) {
            counter.increment();
          }
          counter.flush();
          return null;
        });
    assertThat(counter.get()).isEqualTo(400_000);
  }

  @Test
  void a_batch_of_zero_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FlushingCounter(0))
        .withMessage("The batch must be at least 1: 0.");
  }

  @Test
  void without_the_flush_the_rest_is_missing() {
    BrokenUnflushedCounter counter = new BrokenUnflushedCounter(3);
    for (int i = 0; i < 8; i++) {
      counter.increment();
    }
    counter.flush();
    assertThat(counter.get()).isEqualTo(6);
  }
}
