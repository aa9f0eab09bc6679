package heddle.visualizer.session;

import heddle.client.FaultLog;
import heddle.client.HeddleFault;
import heddle.model.scenario.BadInputException;
import heddle.visualizer.session.Notice.Kind;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * Puts failures into words: the user's input as it is, Heddle's own with the place of its details.
 *
 * @param logFolder where the details of Heddle's own faults are kept
 */
public record Faults(Path logFolder) {
  /** What this failure has to say. */
  public Notice notice(Throwable failure) {
    Throwable cause = cause(failure);
    if (cause instanceof BadInputException) {
      return new Notice(Kind.INPUT, cause.getMessage());
    }
    String sentence =
        cause instanceof HeddleFault
            ? cause.getMessage()
            : "This is a fault of Heddle, not of your program: "
                + cause.getClass().getSimpleName()
                + ".";
    String where =
        FaultLog.add(logFolder, cause)
            .map(file -> " Its details are in " + file + ".")
            .orElse(" Its details could not be written to " + logFolder + ".");
    return new Notice(Kind.HEDDLE, sentence + where);
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
