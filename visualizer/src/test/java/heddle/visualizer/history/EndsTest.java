package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.visualizer.sample.Samples;
import org.junit.jupiter.api.Test;

class EndsTest {
  @Test
  void a_thread_ends_at_the_step_that_says_so() {
    Ends ends = History.of(Samples.aba()).ends();
    assertThat(ends.of(2)).contains(12);
    assertThat(ends.of(1)).contains(13);
    assertThat(History.of(Samples.philosophers(2)).ends().of(1)).isEmpty();
  }
}
