package heddle.model.report;

/**
 * How many classes of equivalent executions there are in all, as estimated from some that were
 * drawn at random, before all have been looked at.
 *
 * @param executions the estimate; more than were looked at
 * @param low the estimate less two standard errors, but more than were looked at
 * @param high the estimate and two standard errors, but no less than the estimate
 * @param probes how many executions were drawn for it
 * @param seen how many were looked at, none of them drawn
 */
public record Estimate(double executions, double low, double high, long probes, long seen) {
  /** An estimate with this standard error, when so many have been looked at, and not all. */
  public static Estimate of(double mean, double error, long probes, long seen) {
    return new Estimate(mean, mean - 2 * error, mean + 2 * error, probes, 0).moreThan(seen);
  }

  /** This estimate, when so many have been looked at, and not all. */
  public Estimate moreThan(long lookedAt) {
    double least = lookedAt + 1.0;
    return new Estimate(
        Math.max(executions, least),
        Math.max(low, least),
        Math.max(high, least),
        probes,
        Math.max(seen, lookedAt));
  }

  /** Whether it is known rather than estimated that there are at least {@link #low}. */
  public boolean lowIsKnown() {
    return low <= seen + 1;
  }

  /** Whether more have been looked at than were estimated. */
  public boolean exceeded() {
    return high <= seen + 1;
  }
}
