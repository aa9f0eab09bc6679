package heddle.model.benchmark;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.Optional;

/**
 * What a lab process says, one line of JSON each: any number of progress messages, and then one
 * that ends the run. Exactly one component is not {@code null}.
 *
 * @param progress how far the run is
 * @param result what came of it
 * @param failed why there is no result, and it is not Heddle's fault: a sentence for the user
 * @param fault why there is no result, and it is Heddle's fault
 * @param <P> the form of progress
 * @param <R> the form of results
 */
public record LabMessage<P, R>(P progress, R result, String failed, String fault) {

  /** How far the run is. */
  public static <P, R> LabMessage<P, R> progress(P progress) {
    return new LabMessage<>(progress, null, null, null);
  }

  /** What came of the run. */
  public static <P, R> LabMessage<P, R> result(R result) {
    return new LabMessage<>(null, result, null, null);
  }

  /** Why there is no result, and it is not Heddle's fault. */
  public static <P, R> LabMessage<P, R> failed(String sentence) {
    return new LabMessage<>(null, null, sentence, null);
  }

  /** Why there is no result, and it is Heddle's fault. */
  public static <P, R> LabMessage<P, R> fault(String details) {
    return new LabMessage<>(null, null, null, details);
  }

  /** Reads a line, or none if it is no such message. */
  public static <P, R> Optional<LabMessage<P, R>> read(
      String line, Class<P> progress, Class<R> result) {
    Type type = TypeToken.getParameterized(LabMessage.class, progress, result).getType();
    return BenchmarkJson.read(line, type);
  }
}
