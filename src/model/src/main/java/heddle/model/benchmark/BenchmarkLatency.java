package heddle.model.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * How long single operations took.
 *
 * <p>Each thread begins an operation when the one before has ended. So one that takes long keeps
 * others from being begun, and these are missing in what was measured (coordinated omission: Tene,
 * "How NOT to Measure Latency", 2013). Hence two curves: the times as they were measured, which is
 * the time that an operation takes; and corrected, as it would be for a caller whose operations
 * come at fixed intervals and wait for each other.
 *
 * @param samples how many operations were timed
 * @param interval nanoseconds between the operations of that caller: twice the mean, which is half
 *     of the load that a thread can bear
 * @param curve percentiles, the lowest first
 */
public record BenchmarkLatency(long samples, double interval, List<Percentile> curve) {
  /** The percentiles that are told. */
  public static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9, 99.99);

  /** What binary fractions may be off by. */
  private static final double ROUNDING = 1e-6;

  public BenchmarkLatency {
    curve = List.copyOf(curve);
  }

  /**
   * A point of the curve.
   *
   * @param percentile so many of a hundred operations take no longer, from 0 to 100
   * @param nanos as measured
   * @param corrected for coordinated omission
   */
  public record Percentile(double percentile, double nanos, double corrected) {}

  /** The point at this percentile. */
  public Optional<Percentile> at(double percentile) {
    return curve.stream().filter(p -> p.percentile() == percentile).findFirst();
  }

  /** Whether so many operations were timed that at least ten were above this percentile. */
  public boolean reaches(double percentile) {
    return samples * (100 - percentile) > 1_000 - ROUNDING;
  }
}
