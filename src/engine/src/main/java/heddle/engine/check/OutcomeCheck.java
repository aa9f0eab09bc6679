package heddle.engine.check;

import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Scenario.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Results that the scenario says must not occur. */
public final class OutcomeCheck implements Check {
  private final Map<String, Outcome> forbidden;
  private final boolean finalCalls;
  private final Results results = new Results();

  /**
   * Looks for the forbidden ones among these.
   *
   * @param finalCalls whether something is called after all threads have ended
   */
  public OutcomeCheck(List<Outcome> outcomes, boolean finalCalls) {
    this.finalCalls = finalCalls;
    forbidden =
        outcomes.stream()
            .filter(o -> !o.allowed())
            .collect(Collectors.toMap(Outcome::results, Function.identity(), (a, b) -> a));
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    if (forbidden.isEmpty() || !Ends.reached(run, fromRow, finalCalls) || !Ends.allEnded(run)) {
      return;
    }
    Outcome outcome = forbidden.get(results.of(run.log(), run.threadCount()));
    if (outcome != null) {
      found.add(
          new Problem(
              FindingKind.FORBIDDEN_OUTCOME, true, -1, List.of(), List.of(), List.of(), outcome));
    }
  }
}
