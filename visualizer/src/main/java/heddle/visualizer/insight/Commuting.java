package heddle.visualizer.insight;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import java.util.Optional;

/** Whether the order of two operations that threads stand before can matter. */
final class Commuting {
  private Commuting() {}

  /** True or false if that follows from the two operations alone, none if it does not. */
  static Optional<Boolean> of(Event one, Event other) {
    if (one == null || other == null) {
      return Optional.empty();
    }
    if (one.kind().access() && other.kind().access()) {
      boolean reads = one.kind() == EventKind.READ && other.kind() == EventKind.READ;
      return Optional.of(reads || !one.sameLocation(other));
    }
    if (monitor(one) && monitor(other)) {
      return Optional.of(one.object() != other.object());
    }
    return Optional.empty();
  }

  private static boolean monitor(Event e) {
    return e.kind() == EventKind.MONITOR_ENTER || e.kind() == EventKind.MONITOR_EXIT;
  }
}
