package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.HeapChange;
import heddle.model.trace.Step;
import heddle.model.trace.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every write of every location of a run, so that "who last wrote this?" is one look-up. */
public final class Writes {
  private final Map<Location, List<Write>> writes = new HashMap<>();

  Writes() {}

  void add(Step step) {
    Set<Location> written = new HashSet<>();
    for (Event e : step.events()) {
      if (stores(e)) {
        Location location = new Location(e.object(), e.location());
        put(location, new Write(step.number(), step.thread(), e.after()));
        written.add(location);
      }
    }
    // What changed without an event of its own: constructors, and calls of closed classes. A value
    // that is merely seen for the first time counts too, for then nobody is known to have set it
    // earlier.
    for (HeapChange c : step.heap()) {
      Location location = new Location(c.object(), c.field());
      if (!written.contains(location)) {
        put(location, new Write(step.number(), step.thread(), c.value()));
      }
    }
  }

  private void put(Location location, Write write) {
    writes.computeIfAbsent(location, k -> new ArrayList<>()).add(write);
  }

  /** Whether the event stores into its location, be it the value that stood there before. */
  public static boolean stores(Event e) {
    return e.kind() == EventKind.WRITE
        || e.kind() == EventKind.UPDATE
        || e.kind() == EventKind.CAS && e.success();
  }

  /** The writes of a location up to and with a step, in order. */
  public List<Write> upTo(Location location, int step) {
    List<Write> all = writes.getOrDefault(location, List.of());
    return Collections.unmodifiableList(all.subList(0, count(all, step)));
  }

  /** The writes of a location between two steps, and the one before them, in order. */
  public List<Write> between(Location location, int first, int last) {
    List<Write> all = writes.getOrDefault(location, List.of());
    int before = Math.max(0, count(all, first - 1) - 1);
    return Collections.unmodifiableList(all.subList(before, Math.max(before, count(all, last))));
  }

  /** The last write of a location up to and with a step. */
  public Optional<Write> last(Location location, int step) {
    List<Write> all = writes.getOrDefault(location, List.of());
    int count = count(all, step);
    return count == 0 ? Optional.empty() : Optional.of(all.get(count - 1));
  }

  /** What stood in a location after a step, or {@code null} if nobody knows. */
  public Value valueAt(Location location, int step) {
    return last(location, step).map(Write::value).orElse(null);
  }

  /** How many of the writes happened up to and with the step. */
  private static int count(List<Write> all, int step) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).step() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
