package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.sample.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatesTest {
  private static void assertSame(TraceState state, TraceState expected) {
    assertThat(state.step()).isEqualTo(expected.step());
    assertThat(state.threads()).containsExactlyElementsOf(expected.threads());
    assertThat(state.locks()).containsExactlyElementsOf(expected.locks());
    assertThat(state.objects()).containsExactlyElementsOf(expected.objects());
    expected
        .objects()
        .forEach(
            o -> {
              assertThat(state.fields(o.id())).isEqualTo(expected.fields(o.id()));
              assertThat(state.name(o.id())).isEqualTo(expected.name(o.id()));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 255, 256, 257, 700, 511, 3})
  void a_state_is_that_of_the_trace_wherever_it_is_asked_for(int step) {
    Trace trace = Samples.longRun(700);
    States states = new States(trace);
    assertSame(states.at(step), trace.stateAt(step));
    assertSame(states.at(300), trace.stateAt(300));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 11, 12, 13})
  void incarnations_and_locks_are_kept(int step) {
    Trace trace = Samples.aba();
    assertSame(new States(trace).at(step), trace.stateAt(step));
    Trace locks = Samples.monitor();
    assertSame(new States(locks).at(Math.min(step, 8)), locks.stateAt(Math.min(step, 8)));
  }
}
