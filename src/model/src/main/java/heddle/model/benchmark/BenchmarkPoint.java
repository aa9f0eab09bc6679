package heddle.model.benchmark;

import java.util.List;
import java.util.Map;

/**
 * What was measured for one implementation in one place.
 *
 * @param implementation its name
 * @param threads how many threads shared one object
 * @param score the mean of the samples: operations of all threads together, or the time of one, in
 *     {@code unit}
 * @param error half the width of the 99.9 % confidence interval round the score, by Student's t
 * @param samples the scores of the single iterations, fork after fork
 * @param unit {@code ops/s} or {@code ns/op}
 * @param settings the settings that were named, by name
 * @param details what else was measured
 */
public record BenchmarkPoint(
    String implementation,
    int threads,
    double score,
    double error,
    List<Double> samples,
    String unit,
    Map<String, Integer> settings,
    BenchmarkDetails details) {

  /** The unit of throughput. */
  public static final String OPERATIONS_PER_SECOND = "ops/s";

  /** The unit of latency. */
  public static final String NANOS = "ns/op";

  public BenchmarkPoint {
    samples = List.copyOf(samples);
    settings = settings == null ? Map.of() : Map.copyOf(settings);
    details = details == null ? BenchmarkDetails.NONE : details;
  }

  /** One with the usual settings of which nothing else is known. */
  public BenchmarkPoint(
      String implementation,
      int threads,
      double score,
      double error,
      List<Double> samples,
      String unit) {
    this(implementation, threads, score, error, samples, unit, Map.of(), BenchmarkDetails.NONE);
  }

  /** The same with these details. */
  public BenchmarkPoint with(BenchmarkDetails known) {
    return new BenchmarkPoint(
        implementation, threads, score, error, samples, unit, settings, known);
  }

  /** The same under these settings. */
  public BenchmarkPoint under(Map<String, Integer> named) {
    return new BenchmarkPoint(implementation, threads, score, error, samples, unit, named, details);
  }

  /** Where it was measured. */
  public BenchmarkPlace place() {
    return new BenchmarkPlace(threads, settings);
  }

  /** The lower end of the interval, which may be below zero when the samples are far apart. */
  public double low() {
    return score - error;
  }

  /** The upper end of the interval. */
  public double high() {
    return score + error;
  }
}
