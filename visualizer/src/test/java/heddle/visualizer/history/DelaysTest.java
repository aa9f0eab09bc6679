package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.ThreadStatus;
import heddle.visualizer.sample.Samples;
import org.junit.jupiter.api.Test;

class DelaysTest {
  private final Delays delays = History.of(Samples.monitor()).delays();

  @Test
  void a_thread_is_held_up_from_its_attempt_to_the_step_before_its_release() {
    assertThat(delays.of(3)).hasSize(1);
    Delay delay = delays.of(3).getFirst();
    assertThat(delay.first()).isEqualTo(4);
    assertThat(delay.last()).isEqualTo(6);
    assertThat(delay.state().status()).isEqualTo(ThreadStatus.BLOCKED);
    assertThat(delay.state().heldBy()).isEqualTo(1);
  }

  @Test
  void a_wait_without_end_lasts_to_the_end_of_the_run() {
    assertThat(delays.of(4)).hasSize(1);
    assertThat(delays.of(4).getFirst().first()).isEqualTo(2);
    assertThat(delays.of(4).getFirst().last()).isEqualTo(8);
  }

  @Test
  void a_thread_that_ended_is_not_held_up() {
    assertThat(delays.of(1)).isEmpty();
  }

  @Test
  void delays_are_found_by_the_steps_that_they_touch() {
    assertThat(delays.at(2, 4)).isEmpty();
    assertThat(delays.at(2, 5)).isPresent();
    assertThat(delays.at(2, 7)).isEmpty();
    assertThat(delays.between(3, 6, 8)).hasSize(1);
    assertThat(delays.between(3, 0, 3)).isEmpty();
  }
}
