package heddle.model.benchmark;

import heddle.model.scenario.BadInputException;
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

  /** Below this an iteration is mostly the start of it. */
  private static final int LEAST_MILLIS = 20;

  private static final int USUAL_MILLIS = 1_000;
  private static final int WARMUPS = 5;
  private static final int MEASUREMENTS = 10;
  private static final int MOST_FORKS = 3;

  /** So long a JVM should have at least before there is another one. */
  private static final int FORK_WORTH_MILLIS = 4_000;

  /**
   * The effort that takes about so long for so many points: more JVMs if there is time for them,
   * for JVMs differ; and longer iterations, and then more of them.
   *
   * @throws BadInputException if the time is not enough
   */
  public static BenchmarkEffort within(Duration budget, int points) throws BadInputException {
    long each = budget.toMillis() / Math.max(1, points);
    int forks = Math.clamp(each / FORK_WORTH_MILLIS, 1, MOST_FORKS);
    long left = each / forks - FORK_MILLIS;
    long millis = Math.min(USUAL_MILLIS, left / (WARMUPS + MEASUREMENTS));
    if (millis < LEAST_MILLIS) {
      long least = points * (FORK_MILLIS + (WARMUPS + MEASUREMENTS) * (long) LEAST_MILLIS);
      throw new BadInputException(
          "%d %s need %d s at least: give more time, or choose fewer."
              .formatted(
                  points, points == 1 ? "measurement" : "measurements", (least + 999) / 1_000));
    }
    long measurements = Math.max(MEASUREMENTS, left / millis - WARMUPS);
    return new BenchmarkEffort(forks, WARMUPS, (int) millis, (int) measurements, (int) millis);
  }

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
