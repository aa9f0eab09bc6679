package heddle.model.stress;

/**
 * A result that a test had.
 *
 * @param result what came out
 * @param times how often
 * @param forbidden whether it must not come out
 */
public record StressOutcome(String result, long times, boolean forbidden) {}
