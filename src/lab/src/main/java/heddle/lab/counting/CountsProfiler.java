package heddle.lab.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Tells JMH what was counted in an iteration, for each operation. */
public final class CountsProfiler implements InternalProfiler {
  /** What the names of its results begin with. */
  public static final String PREFIX = "count: ";

  private static final Map<String, LongAdder> COUNTS =
      Map.of(
          "compare-and-sets", Counts.ATTEMPTS,
          "failed compare-and-sets", Counts.FAILED,
          "sleeps", Counts.WAITS,
          "spins", Counts.SPINS,
          "steals", Counts.STEALS);

  /** Made by JMH. */
  public CountsProfiler() {}

  @Override
  public String getDescription() {
    return "Counts what the algorithms do.";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    COUNTS.values().forEach(LongAdder::reset);
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = result.getMetadata().getAllOps() * benchmark.getOpsPerInvocation();
    List<ScalarResult> results = new ArrayList<>();
    new TreeMap<>(COUNTS)
        .forEach(
            (name, count) ->
                results.add(
                    new ScalarResult(
                        PREFIX + name,
                        (double) count.sum() / Math.max(1, operations),
                        "#/op",
                        AggregationPolicy.AVG)));
    return results;
  }
}
