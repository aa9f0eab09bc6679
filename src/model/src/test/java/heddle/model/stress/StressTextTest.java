package heddle.model.stress;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkMachine;
import java.util.List;
import org.junit.jupiter.api.Test;

class StressTextTest {
  private static final StressResult BROKEN =
      new StressResult(
          "StackStress.BrokenRecycling",
          "BrokenRecyclingTreiberStack",
          "stack/aba-recycled-nodes",
          List.of(
              new StressOutcome("each once", 999_980, false),
              new StressOutcome("doubled", 18, true),
              new StressOutcome("lost", 2, true)),
          "");

  private static final StressResult SOUND =
      new StressResult(
          "StackStress.Stamped",
          "StampedTreiberStack",
          "stack/stamped-survives",
          List.of(new StressOutcome("each once", 1_000_000, false)),
          "");

  private static final StressResult SILENT =
      new StressResult("X.Y", "Z", "", List.of(), "It was not run.");

  private static StressReport report(StressResult... results) {
    return new StressReport(
        "2026-11-21T14:00:00Z",
        new BenchmarkMachine("25", 2, "Linux"),
        StressRequest.QUICK,
        List.of(results));
  }

  @Test
  void what_must_not_be_is_told_with_its_rate() {
    assertThat(StressText.table(report(BROKEN, SOUND, SILENT)))
        .isEqualTo(
            """
            BrokenRecyclingTreiberStack  20 wrong in 1,000,000 runs (20.0 per million): doubled 18 times, lost 2 times; see scenario stack/aba-recycled-nodes
            StampedTreiberStack          nothing wrong in 1,000,000 runs
            Z                            It was not run.

            JDK 25 · 2 cores · Linux · 3 x 300 ms for each test and each way to compile it · 2026-11-21T14:00:00Z
            What was not seen here may happen elsewhere: only a search can prove that it cannot.
            """);
  }

  @Test
  void a_report_fails_by_one_forbidden_result() {
    assertThat(report(SOUND, SILENT).failed()).isFalse();
    assertThat(report(SOUND, BROKEN).failed()).isTrue();
    assertThat(SILENT.perMillion()).isZero();
  }

  @Test
  void messages_survive_json() {
    for (StressMessage message :
        List.of(
            StressMessage.progress("half"),
            StressMessage.of(report(BROKEN)),
            StressMessage.failed("no"),
            StressMessage.fault("trace"))) {
      assertThat(BenchmarkJson.read(BenchmarkJson.line(message), StressMessage.class))
          .contains(message);
    }
  }
}
