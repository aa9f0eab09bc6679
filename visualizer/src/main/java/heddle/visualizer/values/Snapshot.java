package heddle.visualizer.values;

import heddle.model.trace.TraceState;
import heddle.visualizer.history.History;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All values at one moment, in words, to be held against those of another.
 *
 * @param values the value of each shared field, and after it of each thread's local variables, by
 *     name, in the order in which they are shown
 */
public record Snapshot(Map<String, String> values) {
  /** The values after a step of a run. */
  public static Snapshot of(History history, TraceState state) {
    Map<String, String> values = new LinkedHashMap<>();
    for (ValueRow row : new ValueRows(history).at(state)) {
      if (!row.isHeading()) {
        String owner = row.thread() == 0 ? "" : state.threadName(row.thread()) + ".";
        values.put(owner + row.name(), row.text() + (row.stale() ? " (stale)" : ""));
      }
    }
    return new Snapshot(Collections.unmodifiableMap(values));
  }
}
