package heddle.engine.mutants;

import heddle.model.report.Report;

/**
 * What became of a mutant.
 *
 * @param finding by what it was caught, or empty if it survives
 * @param execution in which execution that showed
 * @param executions how many were looked at
 * @param exhaustive whether these are all
 * @param truncated executions that were given up at the step limit
 */
record Trial(
    Mutant mutant,
    String finding,
    long execution,
    long executions,
    boolean exhaustive,
    long truncated) {

  static Trial of(Mutant mutant, Report report) {
    if (!report.failure()) {
      return new Trial(mutant, "", 0, report.executions(), report.exhaustive(), report.truncated());
    }
    Report.Found first = report.findings().getFirst();
    return new Trial(
        mutant,
        first.finding().kind().id(),
        first.execution(),
        report.executions(),
        report.exhaustive(),
        report.truncated());
  }

  /** Caught before any execution was made, or by the end of the worker. */
  static Trial refused(Mutant mutant, String by) {
    return new Trial(mutant, by, 1, 1, false, 0);
  }

  boolean caught() {
    return !finding.isEmpty();
  }

  /** In how many executions, or how many were in vain. */
  String effort() {
    if (caught()) {
      return String.valueOf(execution);
    }
    return "%,d%s%s"
        .formatted(
            executions,
            exhaustive ? ", all" : "",
            truncated > 0 ? ", %,d given up".formatted(truncated) : "");
  }
}
