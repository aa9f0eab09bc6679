package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.trace.EventKind;
import java.util.List;

/**
 * An exception that neither the program nor a handler of its own took; an exhausted stack or heap
 * is named as such.
 */
public final class ExceptionCheck implements Check {
  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    EventLog log = run.log();
    if (!log.has(EventKind.THROW)) {
      return;
    }
    for (int row = fromRow; row < log.size(); row++) {
      if (log.kind(row) == EventKind.THROW && log.success(row)) {
        found.add(
            new Problem(
                kind(log.detail(row)),
                true,
                row,
                List.of(log.thread(row)),
                List.of(row),
                List.of(),
                log.detail(row)));
      }
    }
  }

  private static FindingKind kind(Object exception) {
    return switch (exception) {
      case StackOverflowError e -> FindingKind.STACK_OVERFLOW;
      case OutOfMemoryError e -> FindingKind.OUT_OF_MEMORY;
      case LinkageError e when isForWantOfMemory(e) -> FindingKind.OUT_OF_MEMORY;
      default -> FindingKind.EXCEPTION;
    };
  }

  /** Whether a class cannot be used because memory ran out when it was initialized or linked. */
  private static boolean isForWantOfMemory(LinkageError e) {
    if (e.getClass().getClassLoader() != null) {
      return false; // the program's own, which may answer anything
    }
    Throwable cause = e.getCause();
    return cause instanceof OutOfMemoryError
        || cause instanceof ExceptionInInitializerError
            && String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName());
  }
}
