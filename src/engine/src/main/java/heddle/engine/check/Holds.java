package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.instrument.Site;
import heddle.engine.instrument.SiteTable;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who has taken what several can have, a permit or a read lock, and not given it back, as the calls
 * in the log tell. Whether an attempt that need not succeed did so cannot be seen there: it counts
 * only as far as the lock itself says that somebody must have it.
 */
final class Holds {
  private final Execution run;
  private final SiteTable sites;

  Holds(Execution run, SiteTable sites) {
    this.run = run;
    this.sites = sites;
  }

  /**
   * Those who have something of it, by number, each with the row at which the last was taken.
   *
   * @param shared whether only shared holds of a lock count
   * @param atLeast how many holds there are for certain
   */
  TreeMap<Integer, Integer> of(Object object, boolean shared, long atLeast) {
    Object inside = inside(object);
    TreeMap<Integer, List<Integer>> taken = new TreeMap<>();
    TreeMap<Integer, Integer> tried = new TreeMap<>();
    EventLog log = run.log();
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row) == EventKind.CALL && inside(log.target(row)) == inside) {
        Site site = sites.get(log.site(row));
        if (!shared || isShared(site)) {
          note(log.thread(row), row, site.method(), taken, tried);
        }
      }
    }
    TreeMap<Integer, Integer> holders = new TreeMap<>();
    taken.forEach((thread, rows) -> rows.forEach(row -> holders.put(thread, row)));
    int known = taken.values().stream().mapToInt(List::size).sum();
    if (known < atLeast) {
      tried.forEach(holders::putIfAbsent);
    }
    return holders;
  }

  private void note(
      int thread,
      int row,
      String method,
      TreeMap<Integer, List<Integer>> taken,
      TreeMap<Integer, Integer> tried) {
    List<Integer> rows = taken.computeIfAbsent(thread, t -> new ArrayList<>());
    LogicalThread t = run.thread(thread);
    if (method.startsWith("try")) {
      tried.put(thread, row);
    } else if (method.startsWith("unlock") || method.startsWith("release")) {
      if (!rows.isEmpty()) {
        rows.removeLast();
      }
      tried.remove(thread);
    } else if ((method.startsWith("acquire") || method.toLowerCase().contains("lock"))
        && !(t.state() == LogicalThread.State.PARKED && t.callRow() == row)) {
      rows.add(row);
    }
  }

  private static boolean isShared(Site site) {
    return site.className().endsWith("$ReadLock") || site.method().contains("Read");
  }

  private static Object inside(Object o) {
    Object inside = Inside.reference(o, "sync");
    return inside == null ? o : inside;
  }

  /** The threads with these numbers. */
  List<LogicalThread> threads(TreeMap<Integer, Integer> holders) {
    return new TreeSet<>(holders.keySet()).stream().map(run::thread).toList();
  }
}
