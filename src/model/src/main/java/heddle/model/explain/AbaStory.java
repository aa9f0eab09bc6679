package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.List;

/** How a location came to hold again what it held before. */
final class AbaStory {
  private AbaStory() {}

  /** The sentence; see {@link FindingText#aba}. */
  static String sentence(
      Trace trace, int thread, int readStep, List<Integer> writes, int object, String location) {
    TraceState atRead = trace.stateAt(readStep);
    String name = atRead.threadName(thread);
    Value value = seenAt(trace, thread, readStep, object, location);
    String change =
        name
            + "'s CAS on "
            + Wording.location(atRead, object, location)
            + " succeeded although "
            + Wording.location(atRead, object, location)
            + " changed "
            + Wording.times(writes.size())
            + " since "
            + name
            + " read "
            + (value == null ? "it" : atRead.text(value))
            + " at step "
            + readStep;
    return change + journey(trace, writes, object, location, value) + ".";
  }

  private static Value seenAt(Trace trace, int thread, int step, int object, String location) {
    return trace.steps().get(step).events().stream()
        .filter(e -> e.thread() == thread && at(e, object, location))
        .map(History::seenBy)
        .findFirst()
        .orElse(null);
  }

  private static boolean at(Event e, int object, String location) {
    return e.kind().access() && e.object() == object && e.location().equals(location);
  }

  private static String journey(
      Trace trace, List<Integer> writes, int object, String location, Value value) {
    Event left = write(trace, writes.getFirst(), object, location);
    Event back = write(trace, writes.getLast(), object, location);
    if (value == null || left == null || back == null) {
      return "";
    }
    return ": "
        + trace.stateAt(left.step() - 1).text(value)
        + " left at step "
        + by(trace, left)
        + " and came back as "
        + trace.stateAt(back.step()).text(value)
        + " at step "
        + by(trace, back);
  }

  private static String by(Trace trace, Event e) {
    return e.step() + " (" + trace.stateAt(e.step()).threadName(e.thread()) + ")";
  }

  private static Event write(Trace trace, int step, int object, String location) {
    return trace.steps().get(step).events().stream()
        .filter(e -> at(e, object, location) && e.kind() != EventKind.READ)
        .findFirst()
        .orElse(null);
  }
}
