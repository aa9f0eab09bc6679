package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTextTest {

  @ParameterizedTest
  @CsvSource({
    "1234567890, 1235 ± 6",
    "99960000, 100 ± 6",
    "99940000, 99.9 ± 5.6",
    "12345678, 12.3 ± 5.6",
    "9996000, 10.0 ± 5.6",
    "1234567, 1.23 ± 5.60",
    "123456, 0.123 ± 5.600"
  })
  void aScoreHasThreeDigitsAndItsErrorAsManyDecimals(double score, String text) {
    assertThat(BenchmarkText.scoreAndError(point("AtomicLong", 1, score, 5.6e6))).isEqualTo(text);
  }

  @Test
  void aPointIsASentence() {
    assertThat(
            BenchmarkText.sentence(
                BenchmarkRequest.defaults(BenchmarkGroup.STACK, BenchmarkEffort.QUICK, 2),
                point("TreiberStack", 2, 12_345_678, 600_000)))
        .isEqualTo(
            "TreiberStack, 2 threads: 12.3 ± 0.6 million push-pop pairs per second; 3 samples from"
                + " 11.3 to 13.3.");
  }

  @Test
  void whatElseWasMeasuredHasColumnsOfItsOwn() {
    var request =
        new BenchmarkRequest(
                BenchmarkGroup.STACK, List.of("TreiberStack"), List.of(2), BenchmarkEffort.QUICK)
            .withSettings(Map.of("pause", List.of(0, 50)));
    BenchmarkPoint one = point("TreiberStack", 2, 12e6, 1e6).under(Map.of("pause", 0));
    BenchmarkPoint two = point("TreiberStack", 2, 11e6, 1e6).under(Map.of("pause", 50));
    var latency =
        new BenchmarkLatency(
            10_000,
            90,
            List.of(
                new BenchmarkLatency.Percentile(50, 40, 45),
                new BenchmarkLatency.Percentile(99.9, 12_000, 12_500),
                new BenchmarkLatency.Percentile(99.99, 99_000, 99_500)));
    var result =
        BenchmarkResult.now(
            request,
            List.of(
                one.with(new BenchmarkDetails(24.0, 0.125, 0.875, latency, null, null)),
                two.with(
                    new BenchmarkDetails(null, null, null, null, Map.of("sleeps", 0.5), null))));
    assertThat(BenchmarkExtras.rows(result))
        .containsExactly(
            List.of(
                "",
                "ns per operation",
                "bytes per operation",
                "fairness",
                "p50 ns",
                "p99.9 ns",
                "p99.99 ns",
                "sleeps"),
            List.of(
                "TreiberStack, 2 threads, pause 0",
                "167 (154 to 182)",
                "24.0 ± 0.1",
                "0.875",
                "40 (45)",
                "12,000 (12,500)",
                "too few samples",
                ""),
            List.of("TreiberStack, 2 threads, pause 50", "", "", "", "", "", "", "0.500"));
  }

  @Test
  void theTableHasARowForEachImplementation() {
    var request =
        new BenchmarkRequest(
            BenchmarkGroup.COUNTER,
            List.of("AtomicLong", "FetchAddCounter"),
            List.of(1, 2),
            BenchmarkEffort.THOROUGH);
    var result =
        new BenchmarkResult(
            request,
            List.of(
                point("AtomicLong", 1, 123e6, 12e6),
                point("FetchAddCounter", 1, 125e6, 2e6),
                point("AtomicLong", 2, 5e6, 1e6)),
            new BenchmarkMachine("25, a VM", 2, "Linux"),
            "2026-01-02T03:04:05Z",
            request.command(),
            "A caveat.");
    assertThat(BenchmarkText.table(result))
        .isEqualTo(
            """
            Counters: million increments per second of all threads together, ± half of the 99.9 %\
             confidence interval

                              1 thread     2 threads
            AtomicLong        123 ± 12   5.00 ± 1.00
            FetchAddCounter    125 ± 2

                                           ns per operation
            AtomicLong, 1 thread        8.13 (7.41 to 9.01)
            FetchAddCounter, 1 thread   8.00 (7.87 to 8.13)
            AtomicLong, 2 threads          400 (333 to 500)
            Time is that of a thread for one operation, with the ends of its interval. Fairness is\
             Jain's index: 1 if all threads did the same.

            With 1 thread nobody is shown to do the most: the intervals of FetchAddCounter (125 ± 2),\
             AtomicLong (123 ± 12) overlap.

            A caveat.
            JDK 25, a VM · 2 cores · Linux · 2026-01-02T03:04:05Z
            heddle bench counter --implementations AtomicLong,FetchAddCounter --threads 1,2\
             --forks 3 --warmup 5x1000ms --measure 5x1000ms
            """);
  }

  private static BenchmarkPoint point(String name, int threads, double score, double error) {
    return new BenchmarkPoint(
        name, threads, score, error, List.of(score, score - 1e6, score + 1e6), "ops/s");
  }
}
