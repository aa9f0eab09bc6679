package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heddle.model.scenario.BadInputException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is done in a given time. */
class BudgetTest {
  @ParameterizedTest
  @CsvSource({"90s, 90", "5min, 300", "' 5 min ', 300", "1h, 3600"})
  void a_time_is_a_number_and_a_unit(String text, long seconds) throws Exception {
    assertThat(Budget.of(text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "min", "-5min", "5 days", "5min 3s"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> Budget.of(text))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "A budget is a time for the whole run, 90s, 5min or 1h say, not " + text.strip() + ".");
  }

  @ParameterizedTest
  @CsvSource({
    // seconds, points, forks, millis, measurements
    "18, 18, 1, 33, 10",
    "60, 18, 1, 188, 10",
    "600, 18, 3, 707, 10",
    "1800, 18, 3, 1000, 27",
    "3600, 1, 3, 1000, 1194"
  })
  void more_time_makes_longer_samples_then_more_machines_then_more_samples(
      long seconds, int points, int forks, int millis, int measurements) throws Exception {
    BenchmarkEffort effort = BenchmarkEffort.within(Duration.ofSeconds(seconds), points);
    assertThat(effort).isEqualTo(new BenchmarkEffort(forks, 5, millis, measurements, millis));
    assertThat(effort.expected().multipliedBy(points))
        .isBetween(Duration.ofMillis(seconds * 970), Duration.ofSeconds(seconds));
  }

  @Test
  void too_little_says_what_is_needed() {
    assertThatThrownBy(() -> BenchmarkEffort.within(Duration.ofSeconds(9), 18))
        .isInstanceOf(BadInputException.class)
        .hasMessage("18 measurements need 15 s at least: give more time, or choose fewer.");
  }

  @Test
  void the_usual_numbers_of_threads_go_to_twice_the_cores() {
    assertThat(BenchmarkRequest.usualThreads(1)).isEqualTo(List.of(1, 2));
    assertThat(BenchmarkRequest.usualThreads(2)).isEqualTo(List.of(1, 2, 4));
    assertThat(BenchmarkRequest.usualThreads(6)).isEqualTo(List.of(1, 2, 4, 8, 12));
    assertThat(BenchmarkRequest.usualThreads(500)).endsWith(128, 256);
  }
}
