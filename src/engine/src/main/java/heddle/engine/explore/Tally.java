package heddle.engine.explore;

import heddle.model.reduction.SavedSearch;
import java.util.List;
import java.util.Map;

/**
 * What a search has counted. One thread counts; whoever reports progress may read the numbers, and
 * then sees such as were right a moment ago. The outcomes are for the counting thread alone.
 */
public final class Tally {
  /** Executions that ended or failed. */
  final Counter executions = new Counter();

  /** Executions given up at the limit of steps. */
  final Counter truncated = new Counter();

  /** Executions that came to a stand with a thread that only looks. */
  final Counter awaiting = new Counter();

  /** Executions given up where a loop would have gone round more often than it may. */
  final Counter looping = new Counter();

  /** Steps of all. */
  final Counter steps = new Counter();

  /** Steps of the longest. */
  final Counter maxSteps = new Counter();

  /** Operations that escaped the scheduler. */
  final Counter hidden = new Counter();

  /** How often each result occurred. */
  final Outcomes outcomes = new Outcomes();

  /** Executions that ended or failed so far; may be read by any thread. */
  public long executions() {
    return executions.get();
  }

  /** Executions given up at the step limit so far; may be read by any thread. */
  public long truncated() {
    return truncated.get();
  }

  /**
   * Executions so far that came to a stand with a thread that only looks: others show what it comes
   * to see. May be read by any thread.
   */
  public long awaiting() {
    return awaiting.get();
  }

  /**
   * Executions given up so far where a loop would have gone round more often than it may. May be
   * read by any thread.
   */
  public long looping() {
    return looping.get();
  }

  /** Steps so far; may be read by any thread. */
  public long steps() {
    return steps.get();
  }

  /** Steps of the longest execution so far; may be read by any thread. */
  public int maxSteps() {
    return (int) maxSteps.get();
  }

  /** Operations that escaped the scheduler so far; may be read by any thread. */
  public long hidden() {
    return hidden.get();
  }

  /** How often each result occurred; only for the counting thread. */
  public Map<String, Long> outcomes() {
    return outcomes.counts();
  }

  /** An execution has made so many steps, of which so many operations escaped. */
  void ran(int length, long escapes) {
    steps.add(length);
    if (escapes > 0) {
      hidden.add(escapes);
    }
    if (length > maxSteps.get()) {
      maxSteps.set(length);
    }
  }

  /** Goes on counting from here. */
  void become(SavedSearch saved) {
    executions.set(saved.executions());
    truncated.set(saved.truncated());
    awaiting.set(saved.awaiting());
    looping.set(saved.looping());
    hidden.set(saved.hidden());
    steps.set(saved.steps());
    maxSteps.set(saved.maxSteps());
    outcomes.become(Outcomes.of(saved.outcomes()));
  }

  /** The executions and outcomes that were counted before rare events were allowed. */
  static Tally before(SavedSearch saved) {
    Tally before = new Tally();
    before.executions.set(saved.executionsBefore());
    before.outcomes.become(Outcomes.of(saved.outcomesBefore()));
    return before;
  }

  /** Adds what others have counted. */
  void add(SavedSearch other) {
    executions.add(other.executions());
    truncated.add(other.truncated());
    awaiting.add(other.awaiting());
    looping.add(other.looping());
    hidden.add(other.hidden());
    steps.add(other.steps());
    maxSteps.set(Math.max(maxSteps.get(), other.maxSteps()));
    outcomes.add(other.outcomes());
  }

  /** It as text for another process, with what else belongs to it. */
  SavedSearch saved(
      boolean rare, long number, Tally before, List<String> without, List<Candidate> failures) {
    return new SavedSearch(
        rare,
        number,
        executions.get(),
        truncated.get(),
        awaiting.get(),
        looping.get(),
        hidden.get(),
        steps.get(),
        (int) maxSteps.get(),
        outcomes.counts(),
        before.executions.get(),
        before.outcomes.counts(),
        without,
        failures.stream().map(Candidate::saved).toList());
  }

  /** The executions and outcomes so far, to go back to. */
  Tally copy() {
    Tally copy = new Tally();
    copy.executions.set(executions.get());
    copy.outcomes.become(outcomes);
    return copy;
  }

  /** Goes back to the executions and outcomes of this copy. */
  void goBack(Tally copy) {
    executions.set(copy.executions.get());
    outcomes.become(copy.outcomes);
  }

  /** Takes off what this copy has counted: it is among what followed. */
  void forget(Tally copy) {
    executions.add(-copy.executions.get());
    outcomes.forget(copy.outcomes);
  }
}
