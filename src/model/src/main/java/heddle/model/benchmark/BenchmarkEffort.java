package heddle.model.benchmark;

import java.time.Duration;

/**
 * How much is done for one point of the chart.
 *
 * @param forks how many JVMs measure it, one after the other
 * @param warmups iterations of each that do not count
 * @param warmupMillis how long each of these takes
 * @param measurements iterations of each that count: each is one sample
 * @param measurementMillis how long each of these takes
 */
public record BenchmarkEffort(
    int forks, int warmups, int warmupMillis, int measurements, int measurementMillis) {

  /** An impression, within 40 s for all of a group. */
  public static final BenchmarkEffort QUICK = new BenchmarkEffort(1, 3, 150, 10, 100);

  /** What a statement should rest on: five to ten minutes for all of a group. */
  public static final BenchmarkEffort THOROUGH = new BenchmarkEffort(3, 5, 1000, 5, 1000);

  /** What a fork takes from its start to its first iteration and at its end, roughly. */
  private static final int FORK_MILLIS = 500;

  /** Samples of one point. */
  public int samples() {
    return forks * measurements;
  }

  /** Iterations of one point. */
  public int iterations() {
    return forks * (warmups + measurements);
  }

  /** How long one point takes, roughly. */
  public Duration expected() {
    long fork =
        FORK_MILLIS + (long) warmups * warmupMillis + (long) measurements * measurementMillis;
    return Duration.ofMillis(forks * fork);
  }
}
