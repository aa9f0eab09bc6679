package heddle.engine.explore;

import heddle.engine.explore.reduction.StateReader;
import heddle.engine.explore.reduction.StateWriter;
import heddle.engine.program.Program;
import heddle.model.finding.FindingKind;
import heddle.model.schedule.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an exhaustive search has counted until it stopped.
 *
 * @param rare whether it was looking at executions with rare events
 * @param number executions made, counted or not
 * @param executions executions counted
 * @param truncated executions given up at the step limit
 * @param awaiting executions that came to a stand where a thread only looks
 * @param hidden operations that escaped
 * @param steps steps of all
 * @param maxSteps steps of the longest
 * @param outcomes how often each result occurred
 * @param executionsBefore executions counted before rare events were allowed
 * @param outcomesBefore the results of these
 * @param without rare events that these left out
 * @param failures the failures found so far
 */
record SavedSearch(
    boolean rare,
    long number,
    long executions,
    long truncated,
    long awaiting,
    long hidden,
    long steps,
    int maxSteps,
    Map<String, Long> outcomes,
    long executionsBefore,
    Map<String, Long> outcomesBefore,
    List<String> without,
    List<Candidate> failures) {
  private static final int VERSION = 1;

  /** What the state of a search begins with: it fits this program alone. */
  static void writeTitle(StateWriter to, Program program, int maxSteps) {
    to.text("heddle-search").number(VERSION).text(program.className());
    to.number(program.scenario().toString().hashCode()).number(maxSteps);
  }

  /**
   * Reads past the title.
   *
   * @return what is wrong with it, or null
   */
  static String readTitle(StateReader from, Program program, int maxSteps) {
    if (!from.text().equals("heddle-search")) {
      return "it is no state of a search";
    } else if (from.number() != VERSION) {
      return "it was written by another version of Heddle";
    }
    boolean same = from.text().equals(program.className());
    same &= from.number() == program.scenario().toString().hashCode();
    if (!same) {
      return "it belongs to another scenario, or to this one before it was changed";
    }
    return from.number() == maxSteps ? null : "it belongs to a search with another limit of steps";
  }

  void write(StateWriter to) {
    to.flag(rare).number(number).number(executions).number(truncated).number(awaiting);
    to.number(hidden).number(steps).number(maxSteps).counts(outcomes);
    to.number(executionsBefore).counts(outcomesBefore).number(without.size());
    without.forEach(to::text);
    to.number(failures.size());
    for (Candidate c : failures) {
      to.number(c.execution()).text(c.kind().id()).text(c.cause().where());
      to.text(c.schedule().toString()).number(c.steps());
    }
  }

  private static List<Candidate> failures(StateReader from) {
    List<Candidate> failures = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      long execution = from.number();
      FindingKind kind = FindingKind.of(from.text()).orElseThrow();
      Cause cause = new Cause(kind, from.text());
      Schedule schedule = Schedule.parse(from.text());
      failures.add(new Candidate(execution, cause, schedule, (int) from.number()));
    }
    return failures;
  }

  static SavedSearch read(StateReader from) {
    boolean rare = from.flag();
    long number = from.number();
    long executions = from.number();
    long truncated = from.number();
    long awaiting = from.number();
    long hidden = from.number();
    long steps = from.number();
    int maxSteps = (int) from.number();
    Map<String, Long> outcomes = from.counts();
    long executionsBefore = from.number();
    Map<String, Long> outcomesBefore = from.counts();
    List<String> without = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      without.add(from.text());
    }
    return new SavedSearch(
        rare,
        number,
        executions,
        truncated,
        awaiting,
        hidden,
        steps,
        maxSteps,
        outcomes,
        executionsBefore,
        outcomesBefore,
        without,
        failures(from));
  }
}
