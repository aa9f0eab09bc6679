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
public record Estimate(double executions, double low, double high, long probes) {}
