package heddle.engine.check;

import heddle.engine.check.Operations.Span;
import heddle.engine.execution.EventLog;
import heddle.engine.memory.Place;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often an operation came back to where it had been because others had changed something in
 * between: the same instruction found the same location changed again, or lost a compare-and-set
 * again, each time by another operation. What is wait-free does so only a number of times that
 * depends on the threads there are, however many operations they make.
 */
public final class Rounds {
  /**
   * One time.
   *
   * @param row where the operation found what had been changed
   * @param by where that was changed
   */
  public record Round(int row, int by) {}

  /** Where an operation may come back to: a site, and a location unless an attempt is lost. */
  private record Point(int site, Place place) {}

  private Rounds() {}

  /** The rounds of the point that an operation came back to most often. */
  public static List<Round> of(EventLog log, Span span) {
    Map<Point, List<Round>> rounds = new HashMap<>();
    Map<Point, Set<Integer>> causes = new HashMap<>();
    Map<Point, Integer> before = new HashMap<>();
    List<Round> most = List.of();
    for (int row = span.first(); row <= span.last(); row++) {
      if (log.thread(row) != span.thread() || !log.kind(row).access() || log.site(row) < 0) {
        continue;
      }
      Point here = new Point(log.site(row), Place.of(log, row));
      Integer last = before.put(here, row);
      Point point = lost(log, row) ? new Point(log.site(row), null) : here;
      int change = change(log, row, lost(log, row) ? span.first() : last == null ? row : last);
      if (change >= 0
          && causes.computeIfAbsent(point, p -> new HashSet<>()).add(operation(log, change))) {
        List<Round> found = rounds.computeIfAbsent(point, p -> new ArrayList<>());
        found.add(new Round(row, change));
        most = found.size() > most.size() ? found : most;
      }
    }
    return most;
  }

  private static boolean lost(EventLog log, int row) {
    return log.kind(row) == EventKind.CAS && !log.success(row);
  }

  /** The last change of the location by another thread after a row, or -1. */
  private static int change(EventLog log, int row, int after) {
    for (int r = row - 1; r > after; r--) {
      if (log.kind(r).access()
          && log.thread(r) != log.thread(row)
          && log.sameLocation(r, row)
          && log.changes(r)) {
        return r;
      }
    }
    return -1;
  }

  /** The operation to which a row belongs, as the row where it begins. */
  private static int operation(EventLog log, int row) {
    int r = row;
    while (r > 0 && (log.thread(r) != log.thread(row) || log.kind(r) != EventKind.INVOKE)) {
      r--;
    }
    return r;
  }
}
