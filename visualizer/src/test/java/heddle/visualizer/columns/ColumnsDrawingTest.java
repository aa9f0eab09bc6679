package heddle.visualizer.columns;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import heddle.visualizer.fold.ShownSteps;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Ordering;
import heddle.visualizer.history.Switch.Reason;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.sample.TraceBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsDrawingTest {
  private static ColumnsDrawing of(Trace trace, double width) {
    History history = History.of(trace);
    return new ColumnsDrawing(
        history,
        ShownSteps.all(trace.last() + 1),
        List.copyOf(history.names().threads().keySet()),
        0,
        width,
        new RowTexts(trace),
        text -> text.length() * 6.0);
  }

  private final ColumnsDrawing aba = of(Samples.aba(), 852);

  @Test
  void each_step_has_a_row_with_its_glyph_and_text() {
    assertThat(aba.rowMarks(0, 3, 2))
        .containsExactly(
            new RowMark(0, 0, 11, Glyph.NONE, "before the first step", false, false, false, false),
            new RowMark(1, 1, 33, Glyph.READ, "head → A#1", false, false, false, false),
            new RowMark(2, 1, 55, Glyph.READ, "A#1.next → B#1", true, false, false, false),
            new RowMark(3, 2, 77, Glyph.READ, "head → A#1", false, true, false, false));
  }

  @Test
  void a_thread_ends_with_the_step_that_says_so() {
    assertThat(aba.rowMarks(12, 12, 13))
        .containsExactly(
            new RowMark(
                12, 2, 275, Glyph.CAS_WON, "CAS head C#1→A#2 ✓", false, false, false, true));
  }

  @Test
  void a_failure_is_marked_and_told_below_its_step_in_lines_that_fit() {
    assertThat(aba.rowMarks(13, 15, 13))
        .containsExactly(
            new RowMark(13, 1, 297, Glyph.FAILURE, "CAS head A#2→B#2 ✓", true, false, true, true));
    assertThat(aba.findingMarks(13, 15, 13))
        .containsExactly(
            new FindingMark(
                13,
                319,
                new Fitted(
                    "T1's CAS on head succeeded although head changed three times since T1 read it"
                        + " (step 1 to 13): A#1 left at step 5 and came",
                    true),
                true,
                false),
            new FindingMark(13, 341, new Fitted("back as A#2 at step 12.", true), true, false));
    assertThat(aba.height()).isEqualTo(16 * 22);
  }

  @Test
  void operations_are_bracketed_with_call_and_result() {
    assertThat(aba.brackets(0, 5, 6))
        .containsExactly(
            new BracketMark(1, 61, 26, 304, true, 33, "pop(): 9", false),
            new BracketMark(2, 461, 70, 128, true, 77, "pop(): 1", false));
    assertThat(aba.brackets(9, 12, 6))
        .containsExactly(
            new BracketMark(1, 61, 26, 304, true, 33, "pop(): 9", false),
            new BracketMark(2, 461, 202, 282, true, 209, "push(9)", true));
  }

  @Test
  void a_switch_runs_from_glyph_to_glyph_between_the_rows() {
    assertThat(aba.jogs(0, 5, 13))
        .containsExactly(new Jog(76, 61, 66, 476, 71, 2, Reason.PREEMPTION, 1, 3, false));
    assertThat(aba.jogs(12, 14, 2))
        .containsExactly(new Jog(476, 281, 286, 76, 291, 1, Reason.FORCED, 0, 13, true));
  }

  @Test
  void switches_weigh_by_their_reason() {
    assertThat(new Jog(0, 0, 0, 0, 0, 1, Reason.FORCED, 0, 1, false).weight()).isEqualTo(1);
    assertThat(new Jog(0, 0, 0, 0, 0, 1, Reason.BETWEEN_OPERATIONS, 0, 1, false).weight())
        .isEqualTo(1.5);
    assertThat(new Jog(0, 0, 0, 0, 0, 1, Reason.PREEMPTION, 1, 1, false).weight()).isEqualTo(2.5);
  }

  @Test
  void a_delay_begins_below_its_own_step_or_in_the_row_of_who_caused_it() {
    ColumnsDrawing monitor = of(Samples.monitor(), 852);
    assertThat(monitor.delays(0, 8))
        .containsExactly(
            new DelayMark(2, 276, 128, 154, "", 121),
            new DelayMark(3, 476, 106, 154, "", 99),
            new DelayMark(4, 676, 62, 198, "", 55));
    ColumnsDrawing forks = of(Samples.philosophers(2).prefix(3), 852);
    assertThat(forks.delays(0, 3)).containsExactly(new DelayMark(1, 76, 84, 88, "", 77));
  }

  @Test
  void lifelines_end_with_their_threads() {
    assertThat(aba.lifelines())
        .containsExactly(new Lifeline(1, 76, 0, 308), new Lifeline(2, 476, 0, 286));
    assertThat(of(Samples.philosophers(2), 852).lifelines())
        .extracting(Lifeline::bottom)
        .containsExactly(132.0, 132.0);
  }

  @Test
  void a_lock_has_a_bar_from_the_step_that_takes_it_to_the_one_that_gives_it_back() {
    ColumnsDrawing monitor = of(Samples.monitor(), 852);
    assertThat(monitor.holdings(0, 8))
        .containsExactly(
            new HoldingMark(1, 0, 66, 71, 171),
            new HoldingMark(3, 0, 466, 181, 198),
            new HoldingMark(4, 0, 666, 27, 61));
    assertThat(monitor.holdings(7, 8)).hasSize(1);
  }

  private static Trace race(boolean failure) {
    TraceBuilder b = new TraceBuilder("X").object(1, "X", "x").set(1, "a", Value.of("0"));
    b.thread(1, "T1").thread(2, "T2");
    b.write(1, 1, "a", Value.of("1")).read(2, 1, "a");
    b.finding(
        new Finding(
            FindingKind.DATA_RACE,
            failure,
            "T1 writes a at step 1, and T2 reads it at step 2: nothing orders the two.",
            2,
            List.of(1, 2),
            List.of(1, 2),
            1,
            "a",
            List.of()));
    return b.read(2, 1, "a").build();
  }

  @Test
  void a_race_has_a_line_between_its_accesses() {
    assertThat(of(race(true), 852).races(0, 3, 3)).containsExactly(new RaceMark(1, 2, true, false));
    assertThat(of(race(false), 852).races(0, 3, 1))
        .containsExactly(new RaceMark(1, 2, false, true));
    assertThat(aba.races(0, 14, 13)).isEmpty();
  }

  @Test
  void what_an_access_orders_is_marked_but_not_at_a_plain_one() {
    assertThat(aba.ordering(1)).isEqualTo(new Ordering(false, true));
    assertThat(aba.ordering(5)).isEqualTo(new Ordering(true, true));
    assertThat(aba.ordering(9)).isEqualTo(new Ordering(true, false));
    assertThat(of(Samples.monitor(), 852).ordering(1)).isEqualTo(Ordering.NONE);
  }
}
