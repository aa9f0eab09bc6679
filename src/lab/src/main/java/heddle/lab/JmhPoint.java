package heddle.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import heddle.lab.counting.CountsProfiler;
import heddle.model.benchmark.BenchmarkDetails;
import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkSubject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/** Takes what JMH has measured for one point. */
final class JmhPoint {
  /** What JMH's profiler of the garbage collector calls allocation. */
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private JmhPoint() {}

  static BenchmarkPoint of(
      BenchmarkRequest request, String implementation, BenchmarkPlace place, RunResult run) {
    // A call that puts so many in and takes so many out is so many operations.
    int batch = place.settings().getOrDefault("batch", 1);
    boolean times = request.kind() == BenchmarkKind.LATENCY;
    double scale = times ? 1.0 / batch : batch;
    Result<?> primary = run.getPrimaryResult();
    return new BenchmarkPoint(
        implementation,
        place.threads(),
        primary.getScore() * scale,
        primary.getScoreError() * scale,
        iterations(run).stream().map(i -> i.getPrimaryResult().getScore() * scale).toList(),
        times ? BenchmarkPoint.NANOS : BenchmarkPoint.OPERATIONS_PER_SECOND,
        place.settings(),
        details(request, implementation, run, batch));
  }

  private static List<IterationResult> iterations(RunResult run) {
    return run.getBenchmarkResults().stream()
        .flatMap(fork -> fork.getIterationResults().stream())
        .toList();
  }

  private static BenchmarkDetails details(
      BenchmarkRequest request, String implementation, RunResult run, int batch) {
    Result<?> allocation = run.getSecondaryResults().get(ALLOCATION);
    return new BenchmarkDetails(
        allocation == null ? null : allocation.getScore() / batch,
        allocation == null ? null : finite(allocation.getScoreError() / batch),
        request.kind() == BenchmarkKind.THROUGHPUT ? fairness(run) : null,
        request.kind() == BenchmarkKind.LATENCY
            ? Latencies.of(run.getPrimaryResult().getStatistics(), batch)
            : null,
        request.kind() == BenchmarkKind.COUNTS && isOurs(request, implementation)
            ? counts(run, batch)
            : null,
        json(run));
  }

  /** JSON has no word for what cannot be told. */
  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static Double fairness(RunResult run) {
    List<Double> all = new ArrayList<>();
    for (IterationResult iteration : iterations(run)) {
      List<Double> threads = new ArrayList<>();
      iteration.getRawPrimaryResults().forEach(r -> threads.add(r.getScore()));
      all.add(Fairness.jain(threads));
    }
    return finite(all.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
  }

  /** Classes of the JDK and of libraries are not rewritten, and so not counted. */
  private static boolean isOurs(BenchmarkRequest request, String implementation) {
    return request
        .group()
        .subject(implementation)
        .map(BenchmarkSubject::className)
        .orElse("")
        .startsWith("algorithms.");
  }

  private static Map<String, Double> counts(RunResult run, int batch) {
    Map<String, Double> counts = new TreeMap<>();
    run.getSecondaryResults()
        .forEach(
            (name, result) -> {
              if (name.startsWith(CountsProfiler.PREFIX)) {
                String what = name.substring(CountsProfiler.PREFIX.length());
                boolean mean = what.startsWith(CountsProfiler.MEAN);
                counts.put(what, mean ? result.getScore() : result.getScore() / batch);
              }
            });
    return counts;
  }

  /** As JMH itself would write it to a file. */
  private static JsonElement json(RunResult run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultFormatFactory.getInstance(
            ResultFormatType.JSON, new PrintStream(bytes, true, StandardCharsets.UTF_8))
        .writeOut(List.of(run));
    JsonObject result =
        JsonParser.parseString(bytes.toString(StandardCharsets.UTF_8))
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject();
    // As many numbers as operations were timed; the percentiles stay.
    result.getAsJsonObject("primaryMetric").remove("rawDataHistogram");
    return result;
  }
}
