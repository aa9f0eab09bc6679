package heddle.model.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an exhaustive search, or a part of one, has counted until it stopped.
 *
 * @param rare whether it was looking at executions with rare events
 * @param number executions made, counted or not
 * @param executions executions counted
 * @param truncated executions given up at the step limit
 * @param awaiting executions that came to a stand where a thread only looks
 * @param looping executions given up where a loop would have gone round more often than it may
 * @param hidden operations that escaped
 * @param steps steps of all
 * @param maxSteps steps of the longest
 * @param outcomes how often each result occurred
 * @param executionsBefore executions counted before rare events were allowed
 * @param outcomesBefore the results of these
 * @param without rare events that these left out
 * @param failures the failures found so far
 */
public record SavedSearch(
    boolean rare,
    long number,
    long executions,
    long truncated,
    long awaiting,
    long looping,
    long hidden,
    long steps,
    int maxSteps,
    Map<String, Long> outcomes,
    long executionsBefore,
    Map<String, Long> outcomesBefore,
    List<String> without,
    List<Failure> failures) {

  /**
   * A failure.
   *
   * @param execution the number of the execution
   * @param kind the name of its kind
   * @param where what tells it from failures of the same kind, or empty
   * @param schedule its decisions, in the text form of {@code Schedule}
   * @param steps its length
   */
  public record Failure(long execution, String kind, String where, String schedule, int steps) {}

  /** Nothing has been counted. */
  public static SavedSearch nothing(boolean rare) {
    return new SavedSearch(
        rare, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), 0, Map.of(), List.of(), List.of());
  }

  /** What both have counted together, in the same phase of a search. */
  public SavedSearch plus(SavedSearch other) {
    Map<String, Long> all = new TreeMap<>(outcomes);
    other.outcomes.forEach((o, n) -> all.merge(o, n, Long::sum));
    List<Failure> both = new ArrayList<>(failures);
    both.addAll(other.failures);
    return new SavedSearch(
        rare,
        number + other.number,
        executions + other.executions,
        truncated + other.truncated,
        awaiting + other.awaiting,
        looping + other.looping,
        hidden + other.hidden,
        steps + other.steps,
        Math.max(maxSteps, other.maxSteps),
        all,
        executionsBefore,
        outcomesBefore,
        without,
        both);
  }

  /** Writes it. */
  public void write(StateWriter to) {
    to.flag(rare).number(number).number(executions).number(truncated).number(awaiting);
    to.number(looping).number(hidden).number(steps).number(maxSteps).counts(outcomes);
    to.number(executionsBefore).counts(outcomesBefore).number(without.size());
    without.forEach(to::text);
    to.number(failures.size());
    for (Failure f : failures) {
      to.number(f.execution()).text(f.kind()).text(f.where()).text(f.schedule()).number(f.steps());
    }
  }

  /** Its text form. */
  public String text() {
    StateWriter to = new StateWriter();
    write(to);
    return to.toString();
  }

  private static List<Failure> failures(StateReader from) {
    List<Failure> failures = new ArrayList<>();
    for (long n = from.number(); n > 0; n--) {
      failures.add(
          new Failure(from.number(), from.text(), from.text(), from.text(), (int) from.number()));
    }
    return failures;
  }

  /** Reads one. */
  public static SavedSearch read(StateReader from) {
    boolean rare = from.flag();
    long number = from.number();
    long executions = from.number();
    long truncated = from.number();
    long awaiting = from.number();
    long looping = from.number();
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
        looping,
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
