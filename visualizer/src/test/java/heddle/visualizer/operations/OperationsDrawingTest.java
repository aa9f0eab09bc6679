package heddle.visualizer.operations;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import heddle.visualizer.lanes.LaneScale;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationsDrawingTest {
  private static OperationsDrawing of(Trace trace) {
    return new OperationsDrawing(History.of(trace));
  }

  private static LaneScale fit(OperationsDrawing drawing, double width) {
    return LaneScale.fit(drawing.steps(), width, 90);
  }

  /** Ten thousand calls of T1, two steps each. */
  private static Trace manyCalls() {
    TraceBuilder b = new TraceBuilder("X").thread(1, "T1").object(1, "X", "x");
    for (int i = 0; i < 10_000; i++) {
      b.invoke(1, "f(" + i + ")").read(1, 1, "a").read(1, 1, "b").returns(1, null);
    }
    return b.build();
  }

  @Test
  void a_bar_lasts_from_the_first_step_of_a_call_to_its_last() {
    OperationsDrawing aba = of(Samples.aba());
    assertThat(aba.bars(2, fit(aba, 900)))
        .extracting(b -> b.operation().first(), Bar::last, Bar::merged)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, 5, false),
            org.assertj.core.groups.Tuple.tuple(6, 8, false),
            org.assertj.core.groups.Tuple.tuple(9, 12, false));
  }

  @Test
  void a_pending_call_lasts_to_the_end_of_the_run() {
    OperationsDrawing prefix = of(Samples.aba().prefix(10));
    assertThat(prefix.bars(1, fit(prefix, 900))).extracting(Bar::last).containsExactly(10);
    assertThat(prefix.at(1, 8)).map(Operation::text).contains("pop() …");
  }

  @Test
  void a_pending_call_is_drawn_when_only_its_open_part_is_in_view() {
    OperationsDrawing prefix = of(Samples.aba().prefix(10));
    LaneScale end = new LaneScale(11, 90, 8, 30, 90);
    assertThat(prefix.bars(1, end)).extracting(b -> b.operation().first()).containsExactly(1);
  }

  @Test
  void only_bars_in_view_are_laid_out() {
    OperationsDrawing aba = of(Samples.aba());
    assertThat(aba.bars(2, new LaneScale(14, 100, 6, 50, 90)))
        .extracting(b -> b.operation().first())
        .containsExactly(6);
  }

  @Test
  void calls_too_short_to_be_told_apart_are_merged() {
    OperationsDrawing many = of(manyCalls());
    List<Bar> bars = many.bars(1, fit(many, 500));
    assertThat(bars).allMatch(Bar::merged).hasSizeBetween(160, 170);
    assertThat(bars.getFirst().operation().first()).isEqualTo(1);
    assertThat(bars.getLast().last()).isGreaterThanOrEqualTo(19_990);
    assertThat(many.bars(1, new LaneScale(20_001, 500, 10_000, 10, 90)))
        .noneMatch(Bar::merged)
        .hasSize(26);
  }

  @Test
  void a_finding_numbers_the_order_and_names_the_call_that_has_no_place() {
    OperationsDrawing lost = of(Samples.lostCounts());
    assertThat(lost.bars(1, fit(lost, 500)))
        .extracting(Bar::place, Bar::stuck)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, false));
    assertThat(lost.bars(2, fit(lost, 500)))
        .extracting(Bar::place, Bar::stuck)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, true));
    assertThat(of(Samples.lostUpdate()).explanation().isPresent()).isFalse();
  }

  @Test
  void a_call_is_told_with_result_steps_and_effect() {
    OperationsDrawing aba = of(Samples.aba());
    assertThat(aba.words(aba.at(2, 4).orElseThrow()))
        .isEqualTo("T2's pop(): 1: steps 3 to 5. It took effect at step 5.");
    OperationsDrawing prefix = of(Samples.aba().prefix(10));
    assertThat(prefix.words(prefix.at(1, 2).orElseThrow()))
        .isEqualTo("T1's pop() …: steps 1 on; it has not returned.");
  }

  @Test
  void keys_go_from_beginning_to_beginning() {
    OperationsDrawing aba = of(Samples.aba());
    assertThat(aba.nextBeginning(0)).isEqualTo(1);
    assertThat(aba.nextBeginning(1)).isEqualTo(3);
    assertThat(aba.nextBeginning(4)).isEqualTo(6);
    assertThat(aba.nextBeginning(9)).isEqualTo(13);
    assertThat(aba.previousBeginning(13)).isEqualTo(9);
    assertThat(aba.previousBeginning(3)).isEqualTo(1);
    assertThat(aba.previousBeginning(1)).isZero();
  }

  @Test
  void numbers_of_steps_stand_at_round_distances() {
    assertThat(OperationRows.apart(90)).isEqualTo(1);
    assertThat(OperationRows.apart(32)).isEqualTo(2);
    assertThat(OperationRows.apart(13)).isEqualTo(5);
    assertThat(OperationRows.apart(0.7)).isEqualTo(100);
    assertThat(OperationRows.apart(0.0006)).isEqualTo(200_000);
  }

  @Test
  void the_text_for_screen_readers_says_who_is_where() {
    OperationsDrawing aba = of(Samples.aba());
    OperationsText text = new OperationsText(History.of(Samples.aba()), aba);
    assertThat(text.at(4)).isEqualTo("Operations at step 4: T1 pop(): 9; T2 pop(): 1.");
    assertThat(text.all().lines()).hasSize(4);
  }
}
