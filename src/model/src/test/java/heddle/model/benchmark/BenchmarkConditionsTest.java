package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkConditionsTest {
  @Test
  void a_quiet_machine_gives_no_warning() {
    var quiet =
        new BenchmarkConditions("A processor", "performance", 2, 0.1, 0, List.of(), "abc1234");
    assertThat(quiet.warnings(2)).isEmpty();
    assertThat(quiet.words())
        .isEqualTo(
            "A processor · governor performance · load 0.1 before · no JVM flags · revision"
                + " abc1234");
  }

  @Test
  void everything_that_may_disturb_is_told() {
    var busy = new BenchmarkConditions("", "powersave", 2, 7.25, 3, List.of("-Xint"), "");
    assertThat(busy.warnings(4))
        .containsExactly(
            "The clock rate is chosen by the governor powersave: it may change during the run;"
                + " performance keeps it.",
            "Other work wants 7.3 of 2 cores (load of the last minute): figures will be lower and"
                + " farther apart than on a quiet machine.",
            "3 other JVMs are running.",
            "4 threads share 2 cores: the scheduler of the operating system is measured too.");
    assertThat(busy.words()).isEqualTo("governor powersave · load 7.3 before · -Xint");
  }

  @Test
  void what_is_not_known_disturbs_nobody() {
    assertThat(BenchmarkConditions.UNKNOWN.warnings(256)).isEmpty();
  }

  @Test
  void this_machine_can_be_looked_at() {
    BenchmarkConditions here = Surroundings.now(List.of("-Xmx1g"));
    assertThat(here.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(here.flags()).containsExactly("-Xmx1g");
    assertThat(here.otherJvms()).isNotNegative();
  }
}
