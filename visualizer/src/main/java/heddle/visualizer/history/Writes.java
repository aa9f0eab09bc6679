package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.HeapChange;
import heddle.model.trace.Step;
import heddle.model.trace.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every write of every location of a run, so that "who last wrote this?" is one look-up. */
public final class Writes {
  private static final WriteSeries NONE = new WriteSeries();

  private final Map<Location, WriteSeries> writes = new HashMap<>();

  Writes() {}

  void add(Step step) {
    Set<Location> written = new HashSet<>();
    for (Event e : step.events()) {
      if (stores(e)) {
        Location location = new Location(e.object(), e.location());
        put(location, step, e.after());
        written.add(location);
      }
    }
    // What changed without an event of its own: constructors, and calls of closed classes. A value
    // that is merely seen for the first time counts too, for then nobody is known to have set it
    // earlier.
    for (HeapChange c : step.heap()) {
      Location location = new Location(c.object(), c.field());
      if (!written.contains(location)) {
        put(location, step, c.value());
      }
    }
  }

  private void put(Location location, Step step, Value value) {
    writes
        .computeIfAbsent(location, k -> new WriteSeries())
        .put(step.number(), step.thread(), value);
  }

  private WriteSeries of(Location location) {
    return writes.getOrDefault(location, NONE);
  }

  /** Whether the event stores into its location, be it the value that stood there before. */
  public static boolean stores(Event e) {
    return e.kind() == EventKind.WRITE
        || e.kind() == EventKind.UPDATE
        || e.kind() == EventKind.CAS && e.success();
  }

  /** The writes of a location up to and with a step, in order. */
  public List<Write> upTo(Location location, int step) {
    WriteSeries all = of(location);
    return Collections.unmodifiableList(all.subList(0, all.upTo(step)));
  }

  /** The writes of a location between two steps, and the one before them, in order. */
  public List<Write> between(Location location, int first, int last) {
    WriteSeries all = of(location);
    int before = Math.max(0, all.upTo(first - 1) - 1);
    return Collections.unmodifiableList(all.subList(before, Math.max(before, all.upTo(last))));
  }

  /** The last write of a location up to and with a step. */
  public Optional<Write> last(Location location, int step) {
    WriteSeries all = of(location);
    int count = all.upTo(step);
    return count == 0 ? Optional.empty() : Optional.of(all.get(count - 1));
  }

  /** The first write of a location after a step. */
  public Optional<Write> next(Location location, int step) {
    WriteSeries all = of(location);
    int count = all.upTo(step);
    return count == all.size() ? Optional.empty() : Optional.of(all.get(count));
  }

  /** What stood in a location after a step, or {@code null} if nobody knows. */
  public Value valueAt(Location location, int step) {
    return last(location, step).map(Write::value).orElse(null);
  }
}
