package heddle.engine.explore;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.strategy.Orders;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Reads off a run that has ended in which orders its conflicting accesses came. */
final class SeenOrders {
  /** Stands for the object of what belongs to no object. */
  private static final Object NONE = new Object();

  /** Of operations on an object that are no accesses to one of its fields. */
  private static final long WHOLE = -1;

  private final Execution run;
  private final Orders orders;

  /** What has happened to a location so far. */
  private static final class Place {
    private long written = -1;
    private final List<Long> readSince = new ArrayList<>();
  }

  SeenOrders(Execution run, Orders orders) {
    this.run = run;
    this.orders = orders;
  }

  /** Adds those of the run. */
  void look() {
    EventLog log = run.log();
    Map<Object, Map<Long, Place>> places = new IdentityHashMap<>();
    for (int row = 0; row < log.size(); row++) {
      EventKind kind = log.kind(row);
      boolean whole =
          kind == EventKind.MONITOR_ENTER || kind == EventKind.CALL || kind == EventKind.UNPARK;
      if (log.thread(row) > 0 && (kind.access() || whole)) {
        Object target = log.target(row) == null ? NONE : log.target(row);
        long at = whole ? WHOLE : (long) log.field(row) << 32 | log.index(row) & 0xffffffffL;
        Place place =
            places
                .computeIfAbsent(target, t -> new HashMap<>())
                .computeIfAbsent(at, a -> new Place());
        note(place, Orders.access(log.thread(row), log.site(row)), kind != EventKind.READ);
      }
    }
  }

  private void note(Place place, long access, boolean writes) {
    saw(place.written, access);
    if (writes) {
      place.readSince.forEach(read -> saw(read, access));
      place.readSince.clear();
      place.written = access;
    } else if (!place.readSince.contains(access)) {
      place.readSince.add(access);
    }
  }

  private void saw(long first, long then) {
    if (first >= 0 && first >>> 32 != then >>> 32) {
      orders.saw(first, then);
    }
  }
}
