package heddle.visualizer.history;

import static heddle.visualizer.history.Switch.Reason.BETWEEN_OPERATIONS;
import static heddle.visualizer.history.Switch.Reason.FORCED;
import static heddle.visualizer.history.Switch.Reason.PREEMPTION;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import org.junit.jupiter.api.Test;

class SwitchesTest {
  private static Switches of(Trace trace) {
    return History.of(trace).switches();
  }

  @Test
  void a_switch_in_the_middle_of_an_operation_is_a_preemption_and_numbered() {
    assertThat(of(Samples.aba()).all())
        .containsExactly(
            new Switch(2, 1, 3, 2, PREEMPTION, 1), new Switch(12, 2, 13, 1, FORCED, 0));
  }

  @Test
  void a_switch_after_an_operation_is_none() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").thread(2, "T2");
    b.invoke(1, "f()").invoke(2, "g()");
    b.read(1, 1, "x").returns(1, null).invoke(1, "f()").read(2, 1, "x").read(1, 1, "x");
    assertThat(of(b.build()).all())
        .containsExactly(
            new Switch(1, 1, 2, 2, BETWEEN_OPERATIONS, 0), new Switch(2, 2, 3, 1, PREEMPTION, 1));
  }

  @Test
  void a_switch_away_from_a_blocked_thread_is_forced() {
    assertThat(of(Samples.philosophers(3)).all())
        .extracting(Switch::reason)
        .containsExactly(PREEMPTION, PREEMPTION, PREEMPTION, FORCED, FORCED);
  }

  @Test
  void the_summary_counts_in_words() {
    assertThat(of(Samples.aba()).summary()).isEqualTo("2 switches, 1 preemption");
    assertThat(of(Samples.philosophers(3)).summary()).isEqualTo("5 switches, 3 preemptions");
    assertThat(of(Samples.aba().prefix(2)).summary()).isEqualTo("no switches");
  }

  @Test
  void switches_are_found_by_the_steps_that_they_touch() {
    Switches switches = of(Samples.aba());
    assertThat(switches.between(0, 1)).isEmpty();
    assertThat(switches.between(3, 5)).hasSize(1);
    assertThat(switches.between(2, 12)).hasSize(2);
  }
}
