package heddle.model.stress;

/**
 * What the stress process says, one line of JSON each: any number of progress sentences, and then
 * one message that ends the run. Exactly one component is not {@code null}.
 *
 * @param progress how far the run is, in words
 * @param report what it saw
 * @param failed why there is no report, and it is not Heddle's fault: a sentence for the user
 * @param fault why there is no report, and it is Heddle's fault
 */
public record StressMessage(String progress, StressReport report, String failed, String fault) {
  /** How far the run is. */
  public static StressMessage progress(String words) {
    return new StressMessage(words, null, null, null);
  }

  /** What the run saw. */
  public static StressMessage of(StressReport report) {
    return new StressMessage(null, report, null, null);
  }

  /** Why there is no report, and it is not Heddle's fault. */
  public static StressMessage failed(String sentence) {
    return new StressMessage(null, null, sentence, null);
  }

  /** Why there is no report, and it is Heddle's fault. */
  public static StressMessage fault(String details) {
    return new StressMessage(null, null, null, details);
  }
}
