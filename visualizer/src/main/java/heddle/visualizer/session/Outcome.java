package heddle.visualizer.session;

import heddle.model.finding.Finding;
import heddle.model.trace.Trace;
import java.util.Optional;

/**
 * How a run stands, in the words of its badge.
 *
 * @param kind the kind of ending
 * @param text a few words
 */
public record Outcome(Kind kind, String text) {
  /** The kinds of endings. */
  public enum Kind {
    /** It can go on. */
    OPEN,
    /** It is over and nothing is wrong. */
    WELL,
    /** A failure was found in it. */
    FAILED
  }

  /** The outcome of this run as far as it is recorded. */
  public static Outcome of(Trace trace) {
    Optional<Finding> failure = failure(trace);
    if (failure.isPresent()) {
      return new Outcome(
          Kind.FAILED,
          FindingWords.of(failure.get().kind()) + " at step " + shownAt(trace, failure.get()));
    }
    String steps = trace.last() == 1 ? "1 step" : trace.last() + " steps";
    return trace.finished()
        ? new Outcome(Kind.WELL, "ends well, " + steps)
        : new Outcome(Kind.OPEN, steps + " so far");
  }

  /** The step that tells of a finding: of what must hold at the end only the final calls do. */
  public static int shownAt(Trace trace, Finding finding) {
    return trace.stepsWithFindings().stream()
        .filter(s -> s >= finding.step() && trace.steps().get(s).findings().contains(finding))
        .findFirst()
        .orElse(finding.step());
  }

  /** The first finding that makes the run a failure. */
  public static Optional<Finding> failure(Trace trace) {
    return trace.findings().stream().filter(Finding::failure).findFirst();
  }
}
