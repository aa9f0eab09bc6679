package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;

/** Two accesses that nothing orders. */
public final class RaceText {
  private RaceText() {}

  /**
   * A data race.
   *
   * @param upTo the trace that ends with the second access
   * @param firstStep the step of the first access
   * @param first its thread
   * @param secondStep the step of the second access
   * @param second its thread
   */
  public static String race(Trace upTo, int firstStep, int first, int secondStep, int second) {
    Event after = access(upTo, secondStep, second, null);
    Event before = after == null ? null : access(upTo, firstStep, first, after);
    if (before == null) {
      return "Nothing orders what steps %d and %d do.".formatted(firstStep, secondStep);
    }
    String place = Wording.location(upTo.stateAt(secondStep), after);
    boolean element = after.location().startsWith("[");
    return "%s %s %s at step %d%s, and %s %s it at step %d%s: nothing orders the two. %s would, or %s."
        .formatted(
            Wording.actor(upTo.stateAt(firstStep), before),
            verb(before),
            place,
            firstStep,
            Wording.where(before.position()),
            actor(upTo.stateAt(secondStep), before, after),
            verb(after),
            secondStep,
            Wording.where(after.position()),
            "One lock around both",
            element ? "an atomic array" : "a volatile " + after.location());
  }

  private static String actor(TraceState state, Event before, Event after) {
    String actor = Wording.actor(state, after);
    return before.thread() == after.thread() ? "another " + actor : actor;
  }

  private static String verb(Event e) {
    return e.kind() == EventKind.READ
        ? "reads"
        : e.kind() == EventKind.WRITE ? "writes" : "updates";
  }

  /** The access of a thread in a step; the one of the same location if an access is given. */
  private static Event access(Trace upTo, int step, int thread, Event like) {
    return upTo.steps().get(step).events().stream()
        .filter(e -> e.kind().access() && e.thread() == thread)
        .filter(
            e ->
                like == null || e.object() == like.object() && e.location().equals(like.location()))
        .findFirst()
        .orElse(null);
  }
}
