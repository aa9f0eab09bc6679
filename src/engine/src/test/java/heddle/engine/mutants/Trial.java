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

  /** Nothing has been tried yet. */
  static Trial none(Mutant mutant) {
    return new Trial(mutant, "", 0, 0, true, 0);
  }

  /** This one and then another one, which was made since this one has not caught the mutant. */
  Trial then(Trial next) {
    return new Trial(
        mutant,
        next.finding,
        executions + next.execution,
        executions + next.executions,
        exhaustive && next.exhaustive,
        truncated + next.truncated);
  }

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
