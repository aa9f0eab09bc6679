package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Fields;
import heddle.engine.instrument.SiteTable;
import heddle.model.trace.EventKind;

/**
 * Events that come again and again in the same order, by the same threads, at the same locations,
 * with the same values: since nothing that can be seen is new, they would do so for ever. A loop
 * that counts its rounds in a local variable and gives up later is taken for an endless one.
 */
public final class Repetition {
  private static final int TIMES = 3;

  private final EventLog log;
  private final SiteTable sites;

  /** Looks at the log of runs of code with these sites. */
  public Repetition(EventLog log, SiteTable sites) {
    this.log = log;
    this.sites = sites;
  }

  /** After how many rows the last ones of the log, from this one on, come again; 0 if never. */
  public int period(int from) {
    int length = log.size() - from;
    for (int p = 1; p * TIMES <= length; p++) {
      if (repeats(from, p)) {
        return p;
      }
    }
    return 0;
  }

  private boolean repeats(int from, int period) {
    for (int row = log.size() - 1; row >= from + period; row--) {
      if (!same(row, row - period)) {
        return false;
      }
    }
    return true;
  }

  /** The first row from which on the log has this period. */
  public int begin(int period) {
    int row = log.size() - 1;
    while (row >= period && same(row, row - period)) {
      row--;
    }
    return row - period + 1;
  }

  private boolean same(int a, int b) {
    if (log.kind(a) != log.kind(b)
        || log.kind(a).marker()
        || log.thread(a) != log.thread(b)
        || log.site(a) != log.site(b)
        || log.success(a) != log.success(b)
        || !log.sameLocation(a, b)) {
      return false;
    }
    return switch (log.kind(a)) {
      case READ, WRITE, UPDATE, CAS -> sameValues(a, b);
      case CALL -> isLock(a);
      case PARK -> log.success(a); // who waits in earnest may wait for a time
      case RESUME -> log.detail(a) == null && (log.site(a) < 0 || isLock(a));
      case START, SLEEP -> false; // a pause need not be as long the next time
      default -> true;
    };
  }

  private boolean sameValues(int a, int b) {
    return log.field(a) != Fields.UNKNOWN
        && log.sameNewValue(a, b)
        && log.oldRef(a) == log.oldRef(b)
        && log.oldBits(a) == log.oldBits(b)
        && !(failedForNoReason(a));
  }

  private boolean failedForNoReason(int row) {
    return log.kind(row) == EventKind.CAS
        && !log.success(row)
        && (log.type(row) == 'L'
            ? log.expectedRef(row) == log.oldRef(row)
            : log.expectedBits(row) == log.oldBits(row));
  }

  /** Of closed calls only those of locks are known to leave nothing else behind. */
  private boolean isLock(int row) {
    String owner = sites.get(log.site(row)).className();
    return owner.startsWith("java.util.concurrent.locks.")
        || owner.equals("java.util.concurrent.Semaphore");
  }
}
