package heddle.engine.program;

import heddle.engine.check.Check;
import heddle.engine.check.Problem;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Scenario.Invariant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Looks at the invariants of a scenario while it runs. Each is reported once in a run, where it is
 * first violated. They are evaluated without scheduling points, and pass through monitors.
 */
public final class Violations implements Check {
  /**
   * An invariant that does not hold.
   *
   * @param invariant which
   * @param row the last row of the log when it was seen
   * @param actual what the call returned, or the exception that it threw
   */
  public record Violation(BoundInvariant invariant, int row, Object actual) {}

  private final Execution run;
  private List<BoundInvariant> invariants = List.of();
  private boolean anyAlways;
  private boolean anyAtEnd;
  private final List<Violation> violations = new ArrayList<>();
  private boolean used;

  /** Whether the current run has any. */
  private boolean any;

  Violations(Execution run) {
    this.run = run;
  }

  void bind(List<Invariant> stated, Binder binder) throws InputProblem {
    List<BoundInvariant> bound = new ArrayList<>();
    for (int i = 0; i < stated.size(); i++) {
      Invariant s = stated.get(i);
      bound.add(
          new BoundInvariant(
              s.name(),
              s.when().equals("always"),
              binder.call(s.call(), "$.invariants[" + i + "].call"),
              Binder.literal(s.equals()),
              s.call() + " == " + s.equals()));
    }
    invariants = bound;
    anyAlways = bound.stream().anyMatch(BoundInvariant::always);
    anyAtEnd = bound.stream().anyMatch(i -> !i.always());
    used = false;
  }

  /** Whether a run has been made since the classes were bound. */
  boolean stale() {
    return used;
  }

  void startAnew() {
    used = true;
    if (any) {
      any = false;
      violations.clear();
    }
  }

  /** What to run before every decision, or null if nothing must hold always. */
  Runnable watch() {
    return anyAlways ? () -> look(true) : null;
  }

  boolean anyAtEnd() {
    return anyAtEnd;
  }

  void lookAtEnd() {
    look(true);
    look(false);
  }

  private void look(boolean always) {
    for (BoundInvariant i : invariants) {
      if (i.always() == always && violations.stream().noneMatch(v -> v.invariant() == i)) {
        Object actual = run.peek(i.call());
        if (i.violatedBy(actual)) {
          violations.add(new Violation(i, run.log().size() - 1, actual));
          any = true;
        }
      }
    }
  }

  @Override
  public void examine(Execution ofRun, int fromRow, List<Problem> found) {
    if (!any) {
      return;
    }
    for (Violation v : violations) {
      if (v.row() >= fromRow - 1 && v.row() >= 0 && !reported(found, v)) {
        OptionalInt thread =
            ofRun.log().thread(v.row()) > 0
                ? OptionalInt.of(ofRun.log().thread(v.row()))
                : OptionalInt.empty();
        found.add(
            new Problem(
                FindingKind.INVARIANT,
                true,
                v.row(),
                thread.stream().boxed().toList(),
                List.of(),
                List.of(),
                v));
      }
    }
  }

  private static boolean reported(List<Problem> found, Violation v) {
    return found.stream().anyMatch(p -> p.subject() == v);
  }
}
