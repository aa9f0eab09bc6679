package heddle.engine.explore;

import heddle.engine.check.DeadlockCheck.Ring;
import heddle.engine.check.Problem;
import heddle.engine.program.Violations.Violation;
import heddle.model.finding.FindingKind;

/**
 * What tells failures apart that are of one kind: where an exception was thrown and of which class,
 * which invariant does not hold, where the threads of a ring wait.
 *
 * @param kind what goes wrong
 * @param where what more is known of it, or empty
 */
public record Cause(FindingKind kind, String where) {
  /** The cause of a problem. */
  static Cause of(Problem problem) {
    return new Cause(
        problem.kind(),
        switch (problem.subject()) {
          case Throwable e -> e.getClass().getName() + place(e);
          case Violation v -> v.invariant().name();
          case Ring r -> " at " + r.places();
          case null, default -> "";
        });
  }

  /** The innermost line of the program. */
  private static String place(Throwable e) {
    if (e instanceof StackOverflowError) {
      return ""; // Where the stack ends is chance.
    }
    for (StackTraceElement frame : e.getStackTrace()) {
      if (!frame.getClassName().matches("(java|jdk|sun|heddle)\\..*")) {
        return " at %s.%s:%d"
            .formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber());
      }
    }
    return "";
  }
}
