package heddle.visualizer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import heddle.visualizer.history.History;
import heddle.visualizer.sample.Samples;
import heddle.visualizer.session.TinyStepper;
import heddle.visualizer.values.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static Moment moment(String run, Trace trace, int step) {
    Snapshot values = Snapshot.of(History.of(trace), trace.stateAt(step));
    return new Moment(run, trace, step, values);
  }

  private static List<String> lines(Moment kept, Moment now) {
    return Comparison.of(kept, now).rows().stream().map(Comparison.Row::toString).toList();
  }

  @Test
  void betweenTwoStepsOfARunStandTheValuesThatDifferAndTheSteps() {
    Trace trace = Samples.lostUpdate();
    assertThat(lines(moment("Run 1", trace, 2), moment("Run 1", trace, 4)))
        .containsExactly(
            "1 value differs",
            "value: 0 | 1",
            "2 steps between",
            "3: T2  value = 1 | ",
            "4: T1  value = 1 | ");
  }

  @Test
  void aMomentDiffersInNothingFromItself() {
    Trace trace = Samples.lostUpdate();
    assertThat(lines(moment("Run 1", trace, 3), moment("Run 1", trace, 3)))
        .containsExactly("No value differs");
  }

  @Test
  void twoRunsStandSideBySideFromWhereTheyPart() {
    TinyStepper stepper = new TinyStepper("none", 2, 2);
    Trace one = stepper.trace(Schedule.parse("1 1 2 2"));
    Trace two = stepper.trace(Schedule.parse("1 2 1"));
    assertThat(Comparison.common(one, two)).isEqualTo(1);
    List<Comparison.Row> rows = Comparison.of(moment("a", one, 2), moment("b", two, 2)).rows();
    assertThat(rows.get(1).name()).isEqualTo("Both runs are the same up to step 1");
    assertThat(rows).hasSize(5);
    assertThat(rows.get(2).one()).startsWith("T1 ");
    assertThat(rows.get(2).other()).startsWith("T2 ");
    assertThat(rows.getLast().other()).isEmpty();
    assertThat(rows.getLast().step()).isEqualTo(-1);
  }

  @Test
  void aRunThatGoesOnPartsWhereTheOtherEnds() {
    TinyStepper stepper = new TinyStepper("none", 2, 2);
    Trace one = stepper.trace(Schedule.parse("1 1"));
    Trace two = stepper.trace(Schedule.parse("1 1 2"));
    assertThat(lines(moment("a", one, 2), moment("b", two, 2)))
        .contains("Both runs are the same up to step 2, where one of them ends");
  }
}
