package heddle.visualizer.history;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.sample.Samples;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {
  private static Trace begun(Trace whole, int last) {
    return new Trace(whole.className(), whole.steps().subList(0, last + 1), false);
  }

  private static Trace rest(Trace begun, Trace whole) {
    List<Step> more = whole.steps().subList(begun.last() + 1, whole.last() + 1);
    return begun.plus(more, whole.finished());
  }

  private static void assertSame(History actual, History expected) {
    for (int thread : expected.names().threads().keySet()) {
      assertThat(actual.operations().of(thread)).isEqualTo(expected.operations().of(thread));
      assertThat(actual.delays().of(thread)).isEqualTo(expected.delays().of(thread));
      assertThat(actual.ends().of(thread)).isEqualTo(expected.ends().of(thread));
      for (int step = 0; step <= expected.trace().last(); step++) {
        assertThat(actual.weights().most(thread, step, step + 1))
            .isEqualTo(expected.weights().most(thread, step, step + 1));
      }
    }
    assertThat(actual.switches().all()).isEqualTo(expected.switches().all());
    assertThat(actual.switches().summary()).isEqualTo(expected.switches().summary());
    assertThat(actual.weights().accesses()).isEqualTo(expected.weights().accesses());
    assertThat(actual.shapes().waitedFor()).isEqualTo(expected.shapes().waitedFor());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 6, 7})
  void the_history_of_a_run_that_goes_on_is_that_of_the_whole_run(int last) {
    for (Trace whole : List.of(Samples.aba(), Samples.monitor(), Samples.philosophers(3))) {
      Trace begun = begun(whole, Math.min(last, whole.last()));
      History history = History.of(begun);
      assertSame(history, History.of(begun(whole, begun.last())));
      Trace longer = rest(begun, whole);
      assertThat(history.goesOnTo(longer)).isTrue();
      assertSame(history.plus(longer), History.of(whole));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void another_branch_is_no_continuation(int last) {
    Trace begun = begun(Samples.aba(), last);
    rest(begun, Samples.aba());
    Trace branch = rest(begun, Samples.aba());
    assertThat(History.of(begun).goesOnTo(branch)).isFalse();
    Histories histories = new Histories();
    assertSame(histories.of(begun), History.of(begun(Samples.aba(), last)));
    assertSame(histories.of(branch), History.of(Samples.aba()));
    assertSame(histories.of(begun), History.of(begun(Samples.aba(), last)));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 6_000})
  void what_was_prepared_is_at_hand(int steps) {
    Trace trace = Samples.longRun(steps);
    Histories histories = new Histories();
    histories.prepare(trace);
    History first = histories.of(trace);
    assertThat(histories.of(trace)).isSameAs(first);
    assertThat(first.weights().accesses()).isEqualTo(steps);
  }
}
