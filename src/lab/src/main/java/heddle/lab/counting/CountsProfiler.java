package heddle.lab.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
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

  /** What the names of those begin with that are not for each operation. */
  public static final String MEAN = "mean ";

  private static final Map<String, LongAdder> COUNTS =
      Map.of(
          "compare-and-sets", Counts.ATTEMPTS,
          "failed compare-and-sets", Counts.FAILED,
          "locks", Counts.LOCKS,
          "lock waits", Counts.LOCK_WAITS,
          "sleeps", Counts.SLEEPS,
          "spins", Counts.SPINS,
          "steals", Counts.STEALS);

  private long began;
  private long idleBefore;
  private QueueSampler queue;

  /** Made by JMH. */
  public CountsProfiler() {}

  @Override
  public String getDescription() {
    return "Counts what the algorithms do.";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    COUNTS.values().forEach(LongAdder::reset);
    IntSupplier watched = Pools.watched();
    queue = watched == null ? null : QueueSampler.start(watched);
    began = System.nanoTime();
    idleBefore = Counts.IDLENESS.until(began);
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long now = System.nanoTime();
    long idle = Counts.IDLENESS.until(now) - idleBefore;
    long operations = result.getMetadata().getAllOps() * benchmark.getOpsPerInvocation();
    List<ScalarResult> results = new ArrayList<>();
    new TreeMap<>(COUNTS)
        .forEach(
            (name, count) ->
                results.add(scalar(name, (double) count.sum() / Math.max(1, operations), "#/op")));
    if (queue != null) {
      results.add(scalar(MEAN + "queue length", queue.mean(), "#"));
      results.add(scalar(MEAN + "idle workers", (double) idle / (now - began), "#"));
    }
    return results;
  }

  private static ScalarResult scalar(String name, double value, String unit) {
    return new ScalarResult(PREFIX + name, value, unit, AggregationPolicy.AVG);
  }
}
