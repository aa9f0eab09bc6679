package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.model.finding.FindingKind;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * ABA: a compare-and-set wins although its location was changed and changed back since this thread
 * read it (Michael, "Hazard Pointers", TPDS 2004, section 2.3).
 *
 * <p>It is harmless if everything that the thread has read in between, other than that location,
 * still has the value that was read: then the run is equal to one in which the thread read it all
 * right now. Otherwise the thread acts on stale premises, and the run is a failure.
 */
public final class AbaCheck implements Check {
  /**
   * What a thread that acts on a stale premise has read, and who has changed it since.
   *
   * @param read the row of the read
   * @param change the row of the last change
   * @param harmless whether it is known that the run in which the compare-and-set fails ends alike
   */
  public record Stale(int read, int change, boolean harmless) {
    /** The same, of which it is known that it was not used. */
    public Stale withoutHarm() {
      return new Stale(read, change, true);
    }
  }

  @Override
  public void examine(Execution run, int fromRow, List<Problem> found) {
    examine(run.log(), fromRow, found);
  }

  void examine(EventLog log, int fromRow, List<Problem> found) {
    int first = log.attempts();
    while (first > 0 && log.attempt(first - 1) >= fromRow) {
      first--;
    }
    for (int i = first; i < log.attempts(); i++) {
      if (log.success(log.attempt(i))) {
        examineCas(log, log.attempt(i), found);
      }
    }
  }

  /** Goes back to where the CAS's thread last saw the location, within the same operation. */
  private static void examineCas(EventLog log, int cas, List<Problem> found) {
    int thread = log.thread(cas);
    int changes = 0;
    for (int row = cas - 1; row >= 0; row--) {
      if (log.thread(row) == thread) {
        EventKind kind = log.kind(row);
        if (kind == EventKind.INVOKE) {
          return;
        }
        if (kind != EventKind.WRITE && log.sameLocation(row, cas) && kind.access()) {
          if (changes > 1) { // one alone cannot have put the old value back
            report(log, row, cas, found);
          }
          return;
        }
      } else if (log.sameLocation(row, cas) && log.changes(row)) {
        changes++;
      }
    }
  }

  private static void report(EventLog log, int read, int cas, List<Problem> found) {
    List<Integer> rows = new ArrayList<>();
    rows.add(read);
    for (int row = read + 1; row < cas; row++) {
      if (log.thread(row) != log.thread(cas) && log.sameLocation(row, cas) && log.changes(row)) {
        rows.add(row);
      }
    }
    rows.add(cas);
    Stale stale = stalePremise(log, read, cas);
    found.add(
        new Problem(
            FindingKind.ABA, stale != null, cas, threads(log, rows), rows, List.of(), stale));
  }

  private static Stale stalePremise(EventLog log, int read, int cas) {
    for (int row = read + 1; row < cas; row++) {
      if (log.thread(row) == log.thread(cas)
          && log.kind(row) == EventKind.READ
          && !log.sameLocation(row, cas)) {
        int change = overwritten(log, row, cas);
        if (change >= 0) {
          return new Stale(row, change, false);
        }
      }
    }
    return null;
  }

  /** The row at which another thread has given what was read another value for good, or -1. */
  private static int overwritten(EventLog log, int read, int until) {
    for (int row = until - 1; row > read; row--) {
      if (log.kind(row).access() && log.sameLocation(row, read) && log.changes(row)) {
        boolean another = log.thread(row) != log.thread(read) && !log.sameNewValue(row, read);
        return another ? row : -1;
      }
    }
    return -1;
  }

  private static List<Integer> threads(EventLog log, List<Integer> rows) {
    return rows.stream().map(log::thread).distinct().sorted().toList();
  }
}
