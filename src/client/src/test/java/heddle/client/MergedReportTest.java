package heddle.client;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.report.Report;
import heddle.model.report.Report.Hidden;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedReportTest {
  private static final Report FIRST =
      Report.of("t")
          .executions(10)
          .truncated(1)
          .steps(100)
          .seconds(2)
          .maxSteps(12)
          .hiddenAccesses(3)
          .hidden(List.of(new Hidden("a", 2), new Hidden("b", 1)))
          .outcomes(Map.of("1", 4L, "2", 6L))
          .build();

  private static final Report SECOND =
      Report.of("t")
          .executions(20)
          .steps(300)
          .seconds(1)
          .maxSteps(40)
          .hiddenAccesses(5)
          .hidden(List.of(new Hidden("b", 5)))
          .outcomes(Map.of("2", 20L))
          .build();

  @Test
  void counts_add_up_and_the_longest_is_the_longest_of_all() {
    Report whole = MergedReport.of(List.of(FIRST, SECOND));
    assertThat(whole.executions()).isEqualTo(30);
    assertThat(whole.truncated()).isEqualTo(1);
    assertThat(whole.steps()).isEqualTo(400);
    assertThat(whole.seconds()).isEqualTo(2);
    assertThat(whole.maxSteps()).isEqualTo(40);
    assertThat(whole.hiddenAccesses()).isEqualTo(8);
    assertThat(whole.hidden()).containsExactly(new Hidden("b", 6), new Hidden("a", 2));
    assertThat(whole.outcomes()).isEqualTo(Map.of("1", 4L, "2", 26L));
    assertThat(whole.strategy()).isEqualTo("2 workers at once: random");
    assertThat(whole.failure()).isFalse();
  }

  @Test
  void a_proof_stands_for_itself() {
    Report proof = FIRST.but().exhaustive(true).strategy("exhaustive").build();
    assertThat(MergedReport.of(List.of(proof, SECOND))).isEqualTo(proof);
  }

  @Test
  void a_failure_that_another_worker_has_found_is_not_lost_to_a_proof() {
    Report proof = FIRST.but().exhaustive(true).strategy("exhaustive").build();
    Report failed = SECOND.but().failure(true).build();
    Report whole = MergedReport.of(List.of(proof, failed));
    assertThat(whole.failure()).isTrue();
    assertThat(whole.exhaustive()).isFalse();
    assertThat(whole.strategy()).isEqualTo("2 workers at once: exhaustive; random");
  }
}
