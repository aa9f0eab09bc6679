package heddle.visualizer.columns;

import static heddle.visualizer.sample.TraceBuilder.ref;
import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.columns.CasCard.Between;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasCardTest {
  private static CasCard of(Trace trace, int step) {
    return CasCard.of(History.of(trace), step).orElseThrow();
  }

  @Test
  void a_step_that_is_no_compare_and_set_has_no_card() {
    assertThat(CasCard.of(History.of(Samples.aba()), 1)).isEmpty();
    assertThat(CasCard.of(History.of(Samples.aba()), 0)).isEmpty();
  }

  @Test
  void a_win_after_a_return_of_the_value_says_so_and_names_who_wrote() {
    assertThat(of(Samples.aba(), 13))
        .isEqualTo(
            new CasCard(
                13,
                "T1",
                "head",
                "A#1",
                "A#2",
                "B#2",
                1,
                List.of(
                    new Between(5, 2, "T2", "B#1"),
                    new Between(8, 2, "T2", "C#1"),
                    new Between(12, 2, "T2", "A#2")),
                1,
                "won, but head had changed 3 times since step 1 (ABA)",
                true));
  }

  @Test
  void a_win_is_just_that() {
    CasCard card = of(Samples.aba(), 5);
    assertThat(card.verdict()).isEqualTo("won");
    assertThat(card.read()).isEqualTo(3);
    assertThat(card.between()).isEmpty();
    assertThat(card.bad()).isFalse();
  }

  /** T1 reads 0, T2 writes 1, T1 loses, reads again and wins. */
  private static Trace retry() {
    TraceBuilder b = new TraceBuilder("Counter").object(1, "Counter", "counter");
    b.set(1, "value", Value.of("0")).thread(1, "T1").thread(2, "T2");
    b.read(1, 1, "value").invoke(1, "increment()");
    b.cas(2, 1, "value", Value.of("0"), Value.of("1")).invoke(2, "increment()");
    b.cas(1, 1, "value", Value.of("0"), Value.of("1"));
    b.read(1, 1, "value");
    return b.cas(1, 1, "value", Value.of("1"), Value.of("2")).returns(1, null).build();
  }

  @Test
  void a_loss_names_the_winner() {
    CasCard card = of(retry(), 3);
    assertThat(card.verdict()).isEqualTo("lost to T2, step 2");
    assertThat(card.found()).isEqualTo("1");
    assertThat(card.read()).isEqualTo(1);
    assertThat(card.attempt()).isEqualTo(1);
  }

  @Test
  void attempts_of_one_call_are_counted() {
    CasCard card = of(retry(), 5);
    assertThat(card.attempt()).isEqualTo(2);
    assertThat(card.verdict()).isEqualTo("won");
    assertThat(card.read()).isEqualTo(4);
  }

  @Test
  void what_an_earlier_call_has_seen_does_not_count() {
    assertThat(of(retry(), 2).read()).isEqualTo(-1);
  }

  @Test
  void a_failure_for_no_reason_is_called_spurious() {
    TraceBuilder b = new TraceBuilder("Stack").thread(1, "T1").node(2, "Node", "A");
    b.set(1, "head", ref(2)).read(1, 1, "head").spuriousCas(1, 1, "head", ref(0));
    assertThat(of(b.build(), 2).verdict())
        .isEqualTo("failed spuriously: it found what it expected");
  }
}
