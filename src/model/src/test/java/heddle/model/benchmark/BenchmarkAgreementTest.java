package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkAgreementTest {
  private static JsonElement jmh(String method, int threads, double score, double error) {
    return JsonParser.parseString(
        """
        [{"benchmark": "heddle.lab.StackBenchmark.%s", "threads": %d,
          "primaryMetric": {"score": %s, "scoreError": %s}}]
        """
            .formatted(method, threads, score, error));
  }

  @Test
  void whatBothHaveMeasuredStandsSideBySide() {
    BenchmarkRequest request =
        new BenchmarkRequest(
            BenchmarkGroup.STACK,
            List.of("TreiberStack", "LockedStack"),
            List.of(1),
            BenchmarkEffort.QUICK);
    BenchmarkResult result =
        BenchmarkResult.now(
            request,
            List.of(
                new BenchmarkPoint("TreiberStack", 1, 50e6, 2e6, List.of(50e6), "ops/s"),
                new BenchmarkPoint("LockedStack", 1, 40e6, 1e6, List.of(40e6), "ops/s")));
    assertThat(
            BenchmarkAgreement.markdown(
                result,
                List.of(
                    jmh("treiberStack", 1, 53e6, 1e6),
                    jmh("lockedStack", 1, 43e6, 1e6),
                    jmh("lockedStack", 2, 40e6, 1e6))))
        .isEqualTo(
            """
            | Million push-pop pairs per second | Threads | Heddle | JMH | Intervals overlap |
            |---|---:|---:|---:|---|
            | TreiberStack | 1 | 50.0 ± 2.0 | 53.0 ± 1.0 | yes |
            | LockedStack | 1 | 40.0 ± 1.0 | 43.0 ± 1.0 | no |
            """);
  }
}
