package heddle.model.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import heddle.model.benchmark.BenchmarkComparison.Change;
import heddle.model.benchmark.BenchmarkComparison.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkComparisonTest {
  private static final BenchmarkRequest REQUEST =
      new BenchmarkRequest(
          BenchmarkGroup.COUNTER,
          List.of("AtomicLong", "LongAdder", "FetchAddCounter"),
          List.of(1),
          BenchmarkEffort.QUICK);

  private static BenchmarkPoint point(String name, double millions, double error, String unit) {
    double scale = unit.equals("ops/s") ? 1e6 : 1;
    return new BenchmarkPoint(
        name, 1, millions * scale, error * scale, List.of(millions * scale), unit);
  }

  private static BenchmarkResult run(BenchmarkRequest request, BenchmarkPoint... points) {
    return BenchmarkResult.now(request, List.of(points));
  }

  @Test
  void intervals_that_are_apart_are_a_change_and_others_are_none() {
    var comparison =
        BenchmarkComparison.of(
            run(
                REQUEST,
                point("AtomicLong", 100, 5, "ops/s"),
                point("LongAdder", 50, 5, "ops/s"),
                point("FetchAddCounter", 100, 5, "ops/s")),
            run(
                REQUEST,
                point("FetchAddCounter", 109, 5, "ops/s"),
                point("LongAdder", 100, 10, "ops/s"),
                point("AtomicLong", 80, 5, "ops/s")));
    assertThat(comparison.caveats()).isEmpty();
    assertThat(comparison.changes())
        .extracting(Change::verdict)
        .containsExactly(Verdict.UNCLEAR, Verdict.BETTER, Verdict.WORSE);
    assertThat(comparison.regressions()).isOne();
    assertThat(comparison.text())
        .isEqualTo(
            """
            AtomicLong, 1 thread: worse, 0.80 times what it was (0.71 to 0.89; 80.0 ± 5.0 after 100 ± 5).
            LongAdder, 1 thread: better, 2.00 times what it was (1.64 to 2.44; 100 ± 10 after 50.0 ± 5.0).
            FetchAddCounter, 1 thread: no difference is shown (109 ± 5 after 100 ± 5).
            1 of 3 points are worse, 1 better; with 99.9 % intervals, which overlap for the rest.
            """);
  }

  @Test
  void a_longer_time_is_worse() {
    BenchmarkRequest latency = REQUEST.withKind(BenchmarkKind.LATENCY);
    var comparison =
        BenchmarkComparison.of(
            run(latency, point("AtomicLong", 20, 1, "ns/op")),
            run(latency, point("AtomicLong", 30, 1, "ns/op")));
    assertThat(comparison.changes()).extracting(Change::verdict).containsExactly(Verdict.WORSE);
  }

  @Test
  void an_interval_that_reaches_zero_has_no_greatest_ratio() {
    Change change =
        Change.of(point("AtomicLong", 10, 20, "ops/s"), point("AtomicLong", 50, 5, "ops/s"));
    assertThat(change.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(change.high()).isInfinite();
    assertThat(change.low()).isEqualTo(1.5);
  }

  @Test
  void runs_of_different_things_are_not_compared() {
    var comparison =
        BenchmarkComparison.of(
            run(REQUEST, point("AtomicLong", 100, 5, "ops/s")),
            run(REQUEST.withKind(BenchmarkKind.LATENCY), point("AtomicLong", 20, 1, "ns/op")));
    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.text())
        .isEqualTo(
            """
            The two runs have no point in common.
            The two runs measured different things.
            """);
  }

  @Test
  void other_circumstances_are_told() {
    BenchmarkResult before = run(REQUEST, point("AtomicLong", 100, 5, "ops/s"));
    BenchmarkResult after =
        new BenchmarkResult(
            new BenchmarkRequest(
                BenchmarkGroup.COUNTER,
                List.of("AtomicLong"),
                List.of(1),
                BenchmarkEffort.THOROUGH),
            before.points(),
            new BenchmarkMachine("99", 128, "Elsewhere"),
            "",
            "",
            "",
            new BenchmarkConditions("", "", 128, 7.5, 0, List.of(), ""),
            List.of());
    BenchmarkResult quiet =
        before.with(new BenchmarkConditions("", "", 2, 0.1, 0, List.of(), ""), List.of());
    assertThat(BenchmarkComparison.of(quiet, after).caveats())
        .containsExactly(
            "They ran on different JDKs: %s and 99.".formatted(BenchmarkMachine.current().jdk()),
            "They ran on different machines.",
            "Their forks and iterations are not the same.",
            "The machine had other work to do: load 0.1 before the one, 7.5 before the other.");
  }
}
