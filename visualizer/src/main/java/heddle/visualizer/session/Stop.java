package heddle.visualizer.session;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.visualizer.history.Location;

/** Where a run is to stop that goes on by itself. */
@FunctionalInterface
public interface Stop {
  /** Whether to stop after this step of the run. */
  boolean at(Trace trace, int step);

  /** Where another thread than this one has taken a step. */
  static Stop otherThan(int thread) {
    return (trace, step) -> trace.steps().get(step).thread() != thread;
  }

  /** Where this thread's operation has ended. */
  static Stop endOfOperation(int thread) {
    return (trace, step) ->
        trace.steps().get(step).thread() == thread
            && trace.steps().get(step).events().stream()
                .anyMatch(e -> e.kind() == EventKind.RETURN || e.kind() == EventKind.THROW);
  }

  /** Where something was found. */
  static Stop finding() {
    return (trace, step) -> !trace.steps().get(step).findings().isEmpty();
  }

  /** Where a location is read or written. */
  static Stop access(Location location) {
    return (trace, step) ->
        trace.steps().get(step).events().stream().anyMatch(e -> touches(e, location));
  }

  private static boolean touches(Event e, Location location) {
    return e.kind().access()
        && e.object() == location.object()
        && e.location().equals(location.field());
  }

  /** Where either holds. */
  default Stop or(Stop other) {
    return (trace, step) -> at(trace, step) || other.at(trace, step);
  }
}
