package heddle.visualizer.session;

import heddle.model.scenario.BadInputException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Something that went wrong, as it is told.
 *
 * @param kind whose fault it is
 * @param sentence what, where, why and what next
 */
public record Problem(Kind kind, String sentence) {
  /** Whose fault it is. */
  public enum Kind {
    /** The input cannot be used, or the program under study misbehaved. */
    INPUT,
    /** The worker was lost; it is being replaced. */
    WORKER,
    /** Heddle's own. */
    HEDDLE
  }

  /** What a failed request has to say. */
  public static Problem of(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof BadInputException) {
      return new Problem(Kind.INPUT, cause.getMessage());
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new Problem(Kind.HEDDLE, message);
  }
}
