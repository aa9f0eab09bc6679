package heddle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Report;
import org.junit.jupiter.api.Test;

class SearchSpeedTest {

  @Test
  void theFirstSecondsDoNotCount() {
    SearchSpeed speed = new SearchSpeed(2, 1);
    speed.add(after(1, 10), 2);
    speed.add(after(2, 100), 4);
    speed.add(after(3, 1_100), 4.5);
    speed.add(after(4, 3_100), 5.5);
    speed.add(after(5, 9_999_999), 8);
    assertThat(speed.end(2)).isEqualTo(4);
    assertThat(speed.perSecond(2)).containsExactly(1_000.0, 2_000.0);
    assertThat(speed.perProcessorSecond(2)).containsExactly(2_000.0, 2_000.0);
  }

  @Test
  void betweenReportsExecutionsAreSpreadEvenly() {
    SearchSpeed speed = new SearchSpeed(0, 0.5);
    speed.add(after(1, 400), 0.5);
    speed.add(after(2, 1_000), 1.5);
    assertThat(speed.perSecond(4)).containsExactly(400.0, 400.0, 600.0, 600.0);
    assertThat(speed.perProcessorSecond(4)).containsExactly(800.0, 800.0, 600.0, 600.0);
  }

  private static Report after(double seconds, long executions) {
    return Report.of("").executions(executions).seconds(seconds).build();
  }
}
