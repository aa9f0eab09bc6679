package heddle.visualizer.runs;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.Segment;
import java.util.ArrayList;
import java.util.List;

/** Says in a few words what a thread does between two switches. */
final class SegmentText {
  private SegmentText() {}

  /** The operations that end in them with their results, and the one that is left unfinished. */
  static String of(Trace trace, Segment segment) {
    if (segment.thread() == 0) {
      return "final calls";
    }
    TraceState after = trace.stateAt(segment.last());
    List<String> parts = new ArrayList<>();
    for (int i = segment.first(); i <= segment.last(); i++) {
      for (Event event : trace.steps().get(i).events()) {
        if (event.kind() == EventKind.RETURN) {
          String result = event.after() == null ? "" : " → " + after.text(event.after());
          parts.add(event.detail() + result);
        } else if (event.kind() == EventKind.THROW) {
          parts.add(event.detail());
        }
      }
    }
    String operation = after.thread(segment.thread()).operation();
    if (!operation.isEmpty() && !ends(trace.steps().get(segment.last()))) {
      parts.add("in " + operation);
    }
    return parts.isEmpty() ? "goes on" : String.join(", ", parts);
  }

  private static boolean ends(Step step) {
    return step.events().stream()
        .anyMatch(e -> e.kind() == EventKind.RETURN || e.kind() == EventKind.THROW);
  }
}
