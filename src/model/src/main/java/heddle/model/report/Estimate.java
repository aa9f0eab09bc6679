package heddle.model.report;

/**
 * How many classes of equivalent executions there are in all, as estimated from some that were
 * drawn at random.
 *
 * @param executions the estimate; at least as many as were looked at
 * @param low the estimate less two standard errors, but no less than were looked at
 * @param high the estimate and two standard errors
 * @param probes how many executions were drawn for it
 */
public record Estimate(double executions, double low, double high, long probes) {
  /** An estimate with this standard error, when so many have been looked at. */
  public static Estimate of(double mean, double error, long probes, long lookedAt) {
    double all = Math.max(mean, lookedAt);
    return new Estimate(
        all, Math.max(mean - 2 * error, lookedAt), Math.max(mean + 2 * error, all), probes);
  }

  /** This estimate, when so many have been looked at. */
  public Estimate atLeast(long lookedAt) {
    return new Estimate(
        Math.max(executions, lookedAt), Math.max(low, lookedAt), Math.max(high, lookedAt), probes);
  }
}
