package heddle.model.benchmark;

/**
 * What the lab process says, one line of JSON each: any number of progress messages, and then one
 * that ends the run. Exactly one component is not {@code null}.
 *
 * @param progress how far the run is
 * @param result what it measured
 * @param failed why there is no result, and it is not Heddle's fault: a sentence for the user
 * @param fault why there is no result, and it is Heddle's fault
 */
public record LabMessage(
    BenchmarkProgress progress, BenchmarkResult result, String failed, String fault) {

  /** How far the run is. */
  public static LabMessage of(BenchmarkProgress progress) {
    return new LabMessage(progress, null, null, null);
  }

  /** What the run measured. */
  public static LabMessage of(BenchmarkResult result) {
    return new LabMessage(null, result, null, null);
  }

  /** Why there is no result, and it is not Heddle's fault. */
  public static LabMessage failed(String sentence) {
    return new LabMessage(null, null, sentence, null);
  }

  /** Why there is no result, and it is Heddle's fault. */
  public static LabMessage fault(String details) {
    return new LabMessage(null, null, null, details);
  }
}
