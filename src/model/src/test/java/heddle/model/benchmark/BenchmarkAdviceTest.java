package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkLatency.Percentile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkAdviceTest {
  private static final String OURS = "TreiberStack";
  private static final String LOCK = "LockedStack";

  private static BenchmarkPoint point(String name, int threads, double millions, double error) {
    return new BenchmarkPoint(
        name, threads, millions * 1e6, error * 1e6, List.of(millions * 1e6), "ops/s");
  }

  private static BenchmarkPoint timed(String name, int threads, double p999, long samples) {
    return new BenchmarkPoint(name, threads, 40, 1, List.of(40.0), "ns/op")
        .with(
            new BenchmarkDetails(
                null,
                null,
                null,
                new BenchmarkLatency(samples, 80, List.of(new Percentile(99.9, p999, 2 * p999))),
                null,
                null));
  }

  private static BenchmarkResult run(BenchmarkKind kind, BenchmarkPoint... points) {
    List<Integer> threads =
        List.of(points).stream().map(BenchmarkPoint::threads).distinct().toList();
    List<String> names =
        List.of(points).stream().map(BenchmarkPoint::implementation).distinct().toList();
    BenchmarkRequest request =
        new BenchmarkRequest(
            BenchmarkGroup.STACK, names, threads, BenchmarkEffort.QUICK, kind, Map.of());
    return BenchmarkResult.now(request, List.of(points));
  }

  private static List<String> throughput(BenchmarkPoint... points) {
    return BenchmarkAdvice.of(run(BenchmarkKind.THROUGHPUT, points));
  }

  @Test
  void the_crossing_is_told_with_the_figures_on_both_sides() {
    assertThat(
            throughput(
                point(OURS, 1, 20, 1),
                point(LOCK, 1, 30, 1),
                point(OURS, 2, 12, 1),
                point(LOCK, 2, 6, 0.5)))
        .containsExactly(
            "With 1 thread LockedStack does the most: 30.0 ± 1.0 million push-pop pairs per second,"
                + " 1.5 times as many as TreiberStack (20.0 ± 1.0).",
            "With 2 threads TreiberStack does the most: 12.0 ± 1.0 million push-pop pairs per"
                + " second, 2.0 times as many as LockedStack (6.00 ± 0.50).",
            "LockedStack does more than TreiberStack with 1 thread (30.0 ± 1.0 against 20.0 ± 1.0),"
                + " and less with 2 threads (6.00 ± 0.50 against 12.0 ± 1.0): they cross between 1"
                + " and 2 threads.");
  }

  @Test
  void where_lines_cross_the_class_of_the_jdk_is_told_too() {
    assertThat(
            throughput(
                point(OURS, 1, 20, 1),
                point("ConcurrentLinkedDeque", 1, 30, 1),
                point(OURS, 2, 12, 1),
                point("ConcurrentLinkedDeque", 2, 6, 0.5)))
        .endsWith(
            "ConcurrentLinkedDeque does more than TreiberStack with 1 thread (30.0 ± 1.0 against"
                + " 20.0 ± 1.0), and less with 2 threads (6.00 ± 0.50 against 12.0 ± 1.0): they"
                + " cross between 1 and 2 threads.");
  }

  @Test
  void who_is_ahead_everywhere_is_told_once() {
    assertThat(
            throughput(
                point(OURS, 1, 30, 1),
                point(LOCK, 1, 20, 1),
                point(OURS, 4, 15, 1),
                point(LOCK, 4, 6, 1)))
        .endsWith(
            "TreiberStack does more than LockedStack with every number of threads that was measured"
                + " (1, 4): 1.5 to 2.5 times as much.");
  }

  @Test
  void nothing_is_concluded_where_intervals_overlap() {
    assertThat(
            throughput(
                point(OURS, 1, 20, 6),
                point(LOCK, 1, 30, 6),
                point(OURS, 2, 12, 1),
                point(LOCK, 2, 6, 0.5)))
        .containsExactly(
            "With 1 thread nobody is shown to do the most: the intervals of LockedStack (30.0 ±"
                + " 6.0), TreiberStack (20.0 ± 6.0) overlap.",
            "With 2 threads TreiberStack does the most: 12.0 ± 1.0 million push-pop pairs per"
                + " second, 2.0 times as many as LockedStack (6.00 ± 0.50).");
  }

  @Test
  void who_does_more_in_turns_is_not_said_to_cross() {
    assertThat(
            throughput(
                point(OURS, 1, 20, 1),
                point(LOCK, 1, 30, 1),
                point(OURS, 2, 30, 1),
                point(LOCK, 2, 20, 1),
                point(OURS, 4, 20, 1),
                point(LOCK, 4, 30, 1)))
        .hasSize(3)
        .allMatch(s -> s.startsWith("With "));
  }

  @Test
  void one_implementation_and_broken_ones_give_no_advice() {
    assertThat(throughput(point(OURS, 1, 20, 1))).isEmpty();
    assertThat(throughput(point(OURS, 1, 20, 1), point("BrokenRecyclingTreiberStack", 1, 90, 1)))
        .isEmpty();
  }

  @Test
  void a_setting_is_named() {
    BenchmarkRequest request =
        BenchmarkRequest.defaults(BenchmarkGroup.STACK, BenchmarkEffort.QUICK, 2)
            .withSettings(Map.of("batch", List.of(8)));
    BenchmarkResult result =
        BenchmarkResult.now(
            request,
            List.of(
                point(OURS, 1, 30, 1).under(Map.of("batch", 8)),
                point(LOCK, 1, 20, 1).under(Map.of("batch", 8)),
                point(OURS, 2, 30, 1).under(Map.of("batch", 8)),
                point(LOCK, 2, 20, 1).under(Map.of("batch", 8))));
    assertThat(BenchmarkAdvice.of(result))
        .endsWith(
            "TreiberStack does more than LockedStack with every number of threads that was measured"
                + " (1, 2), at batch 8: 1.5 to 1.5 times as much.");
  }

  @Test
  void latencies_are_told_where_enough_were_timed() {
    assertThat(
            BenchmarkAdvice.of(
                run(
                    BenchmarkKind.LATENCY,
                    timed(OURS, 2, 900, 20_000),
                    timed(LOCK, 2, 45_000, 20_000),
                    timed("ConcurrentLinkedDeque", 2, 10, 9_999))))
        .containsExactly(
            "With 2 threads, one of a thousand operations of TreiberStack takes longer than 900 ns,"
                + " of LockedStack longer than 45 µs; percentiles have no interval here, so run it"
                + " again before you rely on a small difference.");
  }

  @Test
  void throughput_and_latency_may_speak_against_each_other() {
    BenchmarkResult most =
        run(BenchmarkKind.THROUGHPUT, point(OURS, 2, 12, 1), point(LOCK, 2, 6, 1));
    assertThat(
            BenchmarkAdvice.of(
                most,
                run(
                    BenchmarkKind.LATENCY,
                    timed(OURS, 2, 45_000, 20_000),
                    timed(LOCK, 2, 900, 20_000))))
        .containsExactly(
            "With 2 threads TreiberStack does the most, but its 99.9th percentile is 45 µs; that of"
                + " LockedStack is 900 ns.");
    assertThat(
            BenchmarkAdvice.of(
                most,
                run(
                    BenchmarkKind.LATENCY,
                    timed(OURS, 2, 800, 20_000),
                    timed(LOCK, 2, 900, 20_000))))
        .containsExactly(
            "With 2 threads TreiberStack does the most and has the shortest 99.9th percentile as"
                + " well (800 ns).");
  }
}
