package heddle.model.benchmark;

import java.util.List;

/**
 * What was measured for one implementation with one number of threads.
 *
 * @param implementation its name
 * @param threads how many threads shared one object
 * @param score the mean of the samples: operations of all threads together, in {@code unit}
 * @param error half the width of the 99.9 % confidence interval round the score, by Student's t
 * @param samples the scores of the single iterations, fork after fork
 * @param unit {@code ops/s}
 */
public record BenchmarkPoint(
    String implementation,
    int threads,
    double score,
    double error,
    List<Double> samples,
    String unit) {

  /** The unit in which everything is measured. */
  public static final String OPERATIONS_PER_SECOND = "ops/s";

  public BenchmarkPoint {
    samples = List.copyOf(samples);
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
