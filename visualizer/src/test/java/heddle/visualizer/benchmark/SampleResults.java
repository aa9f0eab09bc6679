package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkDetails;
import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkLatency;
import heddle.model.benchmark.BenchmarkLatency.Percentile;
import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import java.util.ArrayList;
import java.util.List;

/** Results as a lab would bring them, with figures that are made up. */
public final class SampleResults {
  private SampleResults() {}

  /** All of a group with 1, 2 and 4 threads, measured at this moment. */
  public static BenchmarkResult of(BenchmarkGroup group, String when) {
    BenchmarkRequest request = BenchmarkRequest.defaults(group, BenchmarkEffort.QUICK, 2);
    return of(request, when);
  }

  static BenchmarkResult of(BenchmarkRequest request, String when) {
    return new BenchmarkResult(
        request,
        points(request),
        new BenchmarkMachine("25.0.3+9-LTS, OpenJDK 64-Bit Server VM", 2, "Linux 6.1, amd64"),
        when,
        request.command(),
        "2 cores, shared with whatever else was running: compare within this run only. One JVM for"
            + " each point: ± does not know how much JVMs differ.");
  }

  /** Slower with each implementation and each thread; the last interval reaches below zero. */
  static List<BenchmarkPoint> points(BenchmarkRequest request) {
    List<BenchmarkPoint> points = new ArrayList<>();
    for (int threads : request.threads()) {
      double score = 60e6 / threads;
      for (String name : request.implementations()) {
        boolean last =
            threads == request.threads().getLast()
                && name.equals(request.implementations().getLast());
        double error = last ? score * 1.5 : score * 0.08 * threads;
        List<Double> samples = List.of(score - error / 4, score, score + error / 4);
        points.add(new BenchmarkPoint(name, threads, score, error, samples, "ops/s"));
        score *= 0.7;
      }
    }
    return points;
  }

  /** Latencies of stacks with 2 threads. */
  static BenchmarkResult latency(String when) {
    BenchmarkRequest request =
        new BenchmarkRequest(
                BenchmarkGroup.STACK,
                List.of("TreiberStack", "LockedStack"),
                List.of(2),
                BenchmarkEffort.QUICK)
            .withKind(BenchmarkKind.LATENCY);
    List<BenchmarkPoint> points = new ArrayList<>();
    double factor = 1;
    for (String name : request.implementations()) {
      List<Percentile> curve = new ArrayList<>();
      double nanos = 40 * factor;
      for (double percentile : BenchmarkLatency.PERCENTILES) {
        curve.add(new Percentile(percentile, nanos, nanos * 1.5));
        nanos *= 4 * factor;
      }
      points.add(
          new BenchmarkPoint(name, 2, 60 * factor, 5, List.of(55.0, 60.0, 65.0), "ns/op")
              .with(
                  new BenchmarkDetails(
                      null, null, null, new BenchmarkLatency(90_000, 120, curve), null, null)));
      factor = 2;
    }
    return new BenchmarkResult(
        request,
        points,
        new BenchmarkMachine("25.0.3+9-LTS, OpenJDK 64-Bit Server VM", 2, "Linux 6.1, amd64"),
        when,
        request.command(),
        "A caveat.");
  }
}
