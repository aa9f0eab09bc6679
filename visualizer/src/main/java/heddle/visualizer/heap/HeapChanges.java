package heddle.visualizer.heap;

import heddle.model.trace.HeapChange;
import heddle.model.trace.Step;
import heddle.model.trace.Value;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import java.util.HashMap;
import java.util.Map;

/** What one step changed: the locations that held another value before it. */
final class HeapChanges {
  private final Map<Location, Value> before = new HashMap<>();

  /** The changes of a step; the preparation changes nothing. */
  HeapChanges(History history, int step) {
    if (step == 0) {
      return;
    }
    Step taken = history.trace().steps().get(step);
    for (HeapChange c : taken.heap()) {
      Location location = new Location(c.object(), c.field());
      Value old = history.writes().valueAt(location, step - 1);
      if (old != null && !old.equals(c.value())) {
        before.put(location, old);
      }
    }
  }

  /** Whether the step changed this location. */
  boolean contains(Location slot) {
    return before.containsKey(slot);
  }

  /** What stood there before. */
  Value before(Location slot) {
    return before.get(slot);
  }
}
