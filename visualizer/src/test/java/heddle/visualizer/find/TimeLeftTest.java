package heddle.visualizer.find;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Estimate;
import heddle.model.report.Report;
import heddle.model.scenario.Scenario.Bounds;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
  private static Report report(Estimate estimate) {
    return Report.of("t").executions(1_000).seconds(2).estimate(estimate).build();
  }

  @Test
  void whatIsLeftTakesAsLongAsWhatWasDoneForEachExecution() {
    Report report = report(new Estimate(11_000, 5_000, 20_000, 150, 0));
    assertThat(TimeLeft.of(report, new Bounds(0, 100, 0))).isEqualTo("about 20 s");
    assertThat(TimeLeft.of(report, new Bounds(0, 100, 302))).isEqualTo("about 20 s, at most 5 min");
  }

  @Test
  void noSearchGoesBeyondWhatTheScenarioAllows() {
    Report report = report(new Estimate(11_000, 5_000, 20_000, 150, 0));
    assertThat(TimeLeft.of(report, new Bounds(0, 100, 12))).isEqualTo("at most 10 s");
    assertThat(TimeLeft.of(report, new Bounds(4_000, 100, 60))).isEqualTo("at most 6 s");
    assertThat(TimeLeft.of(report(null), new Bounds(1_100, 100, 0))).isEqualTo("at most a second");
  }

  @Test
  void whatNobodyKnowsIsNotTold() {
    assertThat(TimeLeft.of(report(null), new Bounds(0, 100, 0))).isEmpty();
    assertThat(TimeLeft.of(Report.of("t").build(), new Bounds(50, 100, 0))).isEmpty();
  }
}
