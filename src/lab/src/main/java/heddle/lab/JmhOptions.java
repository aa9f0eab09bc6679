package heddle.lab;

import heddle.lab.counting.CountingLoader;
import heddle.lab.counting.CountsProfiler;
import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkPlace;
import heddle.model.benchmark.BenchmarkRequest;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH is told to measure one implementation with one number of threads. */
final class JmhOptions {
  private static final Map<BenchmarkGroup, Class<?>> BENCHMARKS =
      Map.ofEntries(
          Map.entry(BenchmarkGroup.STACK, StackBenchmark.class),
          Map.entry(BenchmarkGroup.QUEUE, QueueBenchmark.class),
          Map.entry(BenchmarkGroup.RING, RingBenchmark.class),
          Map.entry(BenchmarkGroup.SET, SetBenchmark.class),
          Map.entry(BenchmarkGroup.MAP, MapBenchmark.class),
          Map.entry(BenchmarkGroup.COUNTER, CounterBenchmark.class),
          Map.entry(BenchmarkGroup.THREAD_POOL, ThreadPoolBenchmark.class),
          Map.entry(BenchmarkGroup.WORK_STEALING, WorkStealingBenchmark.class),
          Map.entry(BenchmarkGroup.READ_WRITE_50, ReadWrite50Benchmark.class),
          Map.entry(BenchmarkGroup.READ_WRITE_90, ReadWrite90Benchmark.class),
          Map.entry(BenchmarkGroup.READ_WRITE_99, ReadWrite99Benchmark.class),
          Map.entry(BenchmarkGroup.IRREGULAR_TASKS, IrregularTasksBenchmark.class),
          Map.entry(BenchmarkGroup.TRANSFER, TransferBenchmark.class),
          Map.entry(BenchmarkGroup.SORTED_LIST, SortedListBenchmark.class));

  private JmhOptions() {}

  static Options of(BenchmarkRequest request, String implementation, BenchmarkPlace place) {
    BenchmarkEffort effort = request.effort();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(benchmark(request.group(), implementation)) + "$")
            .threads(place.threads())
            .forks(effort.forks())
            .warmupForks(0)
            .warmupIterations(effort.warmups())
            .warmupTime(TimeValue.milliseconds(Math.max(1, effort.warmupMillis())))
            .measurementIterations(effort.measurements())
            .measurementTime(TimeValue.milliseconds(effort.measurementMillis()))
            // None: by default a fork would inherit the options of this process.
            .jvmArgs()
            .shouldFailOnError(true);
    place.settings().forEach((name, value) -> options.param(name, Integer.toString(value)));
    switch (request.kind()) {
      case LATENCY -> options.mode(Mode.SampleTime).timeUnit(TimeUnit.NANOSECONDS);
      case THROUGHPUT ->
          options.mode(Mode.Throughput).timeUnit(TimeUnit.SECONDS).addProfiler(GCProfiler.class);
      case COUNTS ->
          options
              .mode(Mode.Throughput)
              .timeUnit(TimeUnit.SECONDS)
              .jvmArgs("-Djava.system.class.loader=" + CountingLoader.class.getName())
              .addProfiler(CountsProfiler.class);
    }
    return options.build();
  }

  /** The benchmark method of an implementation: its name, with a small first letter. */
  static String benchmark(BenchmarkGroup group, String implementation) {
    return BENCHMARKS.get(group).getName()
        + "."
        + Character.toLowerCase(implementation.charAt(0))
        + implementation.substring(1);
  }
}
