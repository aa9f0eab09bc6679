package heddle.visualizer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.visualizer.benchmark.Bars.Bar;
import heddle.visualizer.benchmark.Bars.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
  private static final BenchmarkRequest REQUEST =
      new BenchmarkRequest(
          BenchmarkGroup.COUNTER,
          List.of("LongAdder", "FetchAddCounter"),
          List.of(1, 2),
          BenchmarkEffort.QUICK);

  @Test
  void everyPointIsABarInMillions() {
    var points =
        List.of(
            point("LongAdder", 1, 90e6, 10e6),
            point("FetchAddCounter", 1, 125e6, 2.5e6),
            point("LongAdder", 2, 4e6, 5e6),
            point("FetchAddCounter", 2, 60e6, 6e6));

    assertThat(Bars.of(REQUEST, points))
        .isEqualTo(
            new Bars(
                "million increments per second",
                List.of("1 thread", "2 threads"),
                List.of(
                    new Series(
                        "FetchAddCounter",
                        0,
                        List.of(
                            new Bar(
                                "1 thread",
                                125,
                                122.5,
                                127.5,
                                "125",
                                "FetchAddCounter, 1 thread: 125 ± 3 million increments per second;"
                                    + " 2 samples from 124 to 126."),
                            new Bar(
                                "2 threads",
                                60,
                                54,
                                66,
                                "60.0",
                                "FetchAddCounter, 2 threads: 60.0 ± 6.0 million increments per"
                                    + " second; 2 samples from 59.0 to 61.0."))),
                    new Series(
                        "LongAdder",
                        5,
                        List.of(
                            new Bar(
                                "1 thread",
                                90,
                                80,
                                100,
                                "90.0",
                                "LongAdder, 1 thread: 90.0 ± 10.0 million increments per second;"
                                    + " 2 samples from 89.0 to 91.0."),
                            new Bar(
                                "2 threads",
                                4,
                                -1,
                                9,
                                "4.00",
                                "LongAdder, 2 threads: 4.00 ± 5.00 million increments per second;"
                                    + " 2 samples from 3.00 to 5.00."))))));
  }

  @Test
  void aRunInProgressHasAllItsGroupsAndTheBarsSoFar() {
    Bars bars = Bars.of(REQUEST, List.of(point("LongAdder", 1, 90e6, 10e6)));
    assertThat(bars.categories()).containsExactly("1 thread", "2 threads");
    assertThat(bars.series())
        .extracting(Series::name)
        .containsExactly("FetchAddCounter", "LongAdder");
    assertThat(bars.series()).extracting(s -> s.bars().size()).containsExactly(0, 1);
  }

  private static BenchmarkPoint point(String name, int threads, double score, double error) {
    List<Double> samples = List.of(score - 1e6, score + 1e6);
    return new BenchmarkPoint(name, threads, score, error, samples, "ops/s");
  }
}
