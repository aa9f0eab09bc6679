package heddle.engine.explore;

import heddle.engine.check.Problem;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.reduction.SavedSearch;
import heddle.model.schedule.Schedule;

/**
 * A failing run that a search may report.
 *
 * @param execution its number
 * @param cause what is wrong
 * @param schedule its decisions
 * @param steps its length
 */
record Candidate(long execution, Cause cause, Schedule schedule, int steps) {
  static Candidate of(long execution, Problem problem, Execution run) {
    Schedule schedule =
        problem.kind() == FindingKind.LIVELOCK && problem.subject() instanceof Integer
            ? Spinning.schedule(run, problem)
            : Schedule.of(run.decisions());
    return new Candidate(execution, Cause.of(problem), schedule, run.steps());
  }

  /** One that another process has saved. */
  static Candidate of(SavedSearch.Failure saved) {
    FindingKind kind = FindingKind.of(saved.kind()).orElseThrow();
    Schedule schedule = Schedule.parse(saved.schedule());
    return new Candidate(
        saved.execution(), new Cause(kind, saved.where()), schedule, saved.steps());
  }

  /** It as another process can take it up. */
  SavedSearch.Failure saved() {
    return new SavedSearch.Failure(
        execution, kind().id(), cause.where(), schedule.toString(), steps);
  }

  /** The kind of failure. */
  FindingKind kind() {
    return cause.kind();
  }

  /** Whether a run fails in the same way; null if it does not fail. */
  boolean fails(Problem problem) {
    return problem != null && Cause.of(problem).equals(cause);
  }

  /** Easier to follow: fewer switches, then fewer steps. */
  boolean simplerThan(Candidate other) {
    int switches = Integer.compare(schedule.switches(), other.schedule.switches());
    return switches < 0 || switches == 0 && steps < other.steps;
  }
}
