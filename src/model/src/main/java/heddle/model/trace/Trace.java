package heddle.model.trace;

import heddle.model.finding.Finding;
import heddle.model.schedule.Schedule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded run: the preparation (step 0) and the steps after it. Immutable, so views may hold on
 * to one while the session goes on. All pictures are drawn from it.
 *
 * @param className the binary name of the class under study
 * @param steps the steps by number, at least the preparation
 * @param finished whether the run is over: no thread can take a step
 */
public record Trace(String className, List<Step> steps, boolean finished) {
  /** Keeps its own copy of the steps, as bytes: {@code steps().get(i)} reads one. */
  public Trace {
    steps = StepStore.list(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a trace has at least the preparation as its step 0");
    }
  }

  /** The number of the last step. */
  public int last() {
    return steps.size() - 1;
  }

  /**
   * This trace with more steps; O(number of those), and of all steps the first time that a trace is
   * continued in another way.
   */
  public Trace plus(List<Step> more, boolean nowFinished) {
    return new Trace(className, StepStore.list(steps, more), nowFinished);
  }

  /** The first steps of this trace, up to the given number; O(1). */
  public Trace prefix(int last) {
    return new Trace(className, StepStore.prefix(steps, last + 1), finished && last == last());
  }

  /** Whether this is a beginning of the other trace that was continued by {@link #plus}; O(1). */
  public boolean begins(Trace other) {
    return StepStore.begins(steps, other.steps);
  }

  /** The decisions that lead to the end of this trace. */
  public Schedule schedule() {
    return scheduleTo(last());
  }

  /** The decisions that lead to the state after the given step. */
  public Schedule scheduleTo(int step) {
    return Schedule.of(StepStore.of(steps).decisions(step + 1));
  }

  /** All events in order. */
  public List<Event> events() {
    return steps.stream().flatMap(s -> s.events().stream()).toList();
  }

  /** All findings in the order of their steps; O(number of findings). */
  public List<Finding> findings() {
    return StepStore.of(steps).ask(index -> index.findings(last()));
  }

  /** The numbers of the steps at which something was found, ascending. */
  public List<Integer> stepsWithFindings() {
    return StepStore.of(steps).ask(index -> index.findingSteps(last()));
  }

  /** Every object that appears, by id. */
  public Map<Integer, ObjectInfo> objects() {
    Map<Integer, ObjectInfo> objects = new HashMap<>();
    stateAt(last()).objects().forEach(o -> objects.put(o.id(), o));
    return objects;
  }

  /** The latest step, up to the given one, with an event of this thread; -1 if there is none. */
  public int actedAt(int thread, int step) {
    Integer action = StepStore.of(steps).ask(index -> index.action(thread, step));
    return action == null ? -1 : action;
  }

  /** The latest step, up to the given one, with an access to this location; -1 if there is none. */
  public int accessedAt(int object, String location, int step) {
    Integer access = StepStore.of(steps).ask(index -> index.access(object, location, step));
    return access == null ? -1 : access;
  }

  /** The step, up to the given one, that last changed a thread; -1 if none did. */
  public int threadChangedAt(int thread, int step) {
    Integer change = StepStore.of(steps).ask(index -> index.threadChange(thread, step));
    return change == null ? -1 : change;
  }

  /** The step, up to the given one, that last changed a lock; -1 if none did. */
  public int lockChangedAt(int object, int step) {
    Integer change = StepStore.of(steps).ask(index -> index.lockChange(object, step));
    return change == null ? -1 : change;
  }

  /** The state after the given step; O(1), what is asked of it O(log of the number of steps). */
  public TraceState stateAt(int step) {
    return new TraceState(StepStore.of(steps), step);
  }
}
