package heddle.lab;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
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
          Map.entry(BenchmarkGroup.TRANSFER, TransferBenchmark.class));

  private JmhOptions() {}

  static Options of(
      BenchmarkGroup group, String implementation, int threads, BenchmarkEffort effort) {
    return new OptionsBuilder()
        .include("^" + Pattern.quote(benchmark(group, implementation)) + "$")
        .mode(Mode.Throughput)
        .timeUnit(TimeUnit.SECONDS)
        .threads(threads)
        .forks(effort.forks())
        .warmupForks(0)
        .warmupIterations(effort.warmups())
        .warmupTime(TimeValue.milliseconds(Math.max(1, effort.warmupMillis())))
        .measurementIterations(effort.measurements())
        .measurementTime(TimeValue.milliseconds(effort.measurementMillis()))
        // None: by default a fork would inherit the options of this process.
        .jvmArgs()
        .shouldFailOnError(true)
        .build();
  }

  /** The benchmark method of an implementation: its name, with a small first letter. */
  static String benchmark(BenchmarkGroup group, String implementation) {
    return BENCHMARKS.get(group).getName()
        + "."
        + Character.toLowerCase(implementation.charAt(0))
        + implementation.substring(1);
  }
}
