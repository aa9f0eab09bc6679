package heddle.cli;

import heddle.model.report.Report;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a report is what its scenario expects.
 *
 * @param right whether it is
 * @param words the verdict, and how it compares, as the beginning of a sentence
 */
record Judgement(boolean right, String words) {

  /** Compares what was found with what should be. */
  static Judgement of(Report report, Scenario scenario) {
    List<Outcome> forbidden = forbidden(report, scenario);
    boolean failureExpected = scenario.expect().verdict().equals("failure");
    if (report.failure()) {
      return failure(report, scenario, failureExpected);
    } else if (report.executions() == 0) {
      return new Judgement(false, "Nothing is known: no execution came to its end");
    } else if (failureExpected) {
      return new Judgement(
          false, "No failure found, but expected was " + name(scenario.expect().kind()));
    } else if (!forbidden.isEmpty()) {
      return new Judgement(
          false,
          "No failure found, but the result "
              + forbidden.getFirst().results()
              + " occurred, which must not");
    }
    return new Judgement(true, "No failure found, as expected");
  }

  private static Judgement failure(Report report, Scenario scenario, boolean expected) {
    String kinds =
        report.findings().stream()
            .map(f -> f.finding().kind().id())
            .distinct()
            .collect(Collectors.joining(", "));
    String kind = scenario.expect().kind();
    if (!expected) {
      return new Judgement(false, "Failure found (" + kinds + "), but none was expected");
    }
    boolean same =
        kind.isEmpty()
            || report.findings().stream()
                .anyMatch(f -> f.finding().kind().id().equals(kind) || f.also().contains(kind));
    return same
        ? new Judgement(true, "Failure found (" + kinds + "), as expected")
        : new Judgement(false, "Failure found (" + kinds + "), but expected was " + name(kind));
  }

  private static String name(String kind) {
    return kind.isEmpty() ? "a failure" : "a failure of kind " + kind;
  }

  /** Results that must not occur and did. */
  static List<Outcome> forbidden(Report report, Scenario scenario) {
    return scenario.outcomes().stream()
        .filter(o -> !o.allowed() && report.outcomes().containsKey(o.results()))
        .toList();
  }
}
