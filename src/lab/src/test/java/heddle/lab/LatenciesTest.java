package heddle.lab;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkLatency;
import heddle.model.benchmark.BenchmarkLatency.Percentile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.util.SampleBuffer;

class LatenciesTest {
  private static SampleBuffer samples(int fast, int slow) {
    SampleBuffer buffer = new SampleBuffer();
    for (int i = 0; i < fast; i++) {
      buffer.add(100);
    }
    for (int i = 0; i < slow; i++) {
      buffer.add(1_000);
    }
    return buffer;
  }

  @Test
  void percentilesAreThoseOfTheSamples() {
    BenchmarkLatency latency = Latencies.of(samples(9_990, 10).getStatistics(1), 1);
    assertThat(latency.samples()).isEqualTo(10_000);
    assertThat(latency.at(50).orElseThrow().nanos()).isEqualTo(100);
    assertThat(latency.at(99.9).orElseThrow().nanos()).isEqualTo(100);
    assertThat(latency.at(99.99).orElseThrow().nanos()).isEqualTo(1_000);
    assertThat(latency.reaches(99.9)).isTrue();
    assertThat(latency.reaches(99.99)).isFalse();
  }

  @Test
  void operationsThatASlowOneKeptFromBeginningAreAddedInTheCorrection() {
    // The mean is 109 ns, so the caller comes every 218 ns: at a slow one of 1000 ns three more
    // wait, for 782, 564 and 346 ns. Then 4 of 103 take longer than 100 ns, and not 1 of 100.
    BenchmarkLatency latency = Latencies.of(samples(99, 1).getStatistics(1), 1);
    assertThat(latency.interval()).isEqualTo(218.0);
    Percentile p99 = latency.at(99).orElseThrow();
    assertThat(p99.nanos()).isEqualTo(100);
    assertThat(p99.corrected()).isBetween(781.0, 783.0);
  }

  @Test
  void withoutSlowOnesNothingIsCorrected() {
    assertThat(Latencies.of(samples(100, 0).getStatistics(1), 1).curve())
        .allMatch(p -> p.nanos() == p.corrected());
  }

  @Test
  void aBatchIsSharedOut() {
    assertThat(Latencies.of(samples(100, 0).getStatistics(1), 4).at(50).orElseThrow().nanos())
        .isEqualTo(25);
  }

  @Test
  void fairnessIsJainsIndex() {
    assertThat(Fairness.jain(List.of(5.0, 5.0, 5.0, 5.0))).isEqualTo(1);
    assertThat(Fairness.jain(List.of(8.0, 0.0))).isEqualTo(0.5);
    assertThat(Fairness.jain(List.of(3.0, 1.0))).isEqualTo(0.8);
  }
}
