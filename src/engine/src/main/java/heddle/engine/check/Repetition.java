package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Fields;
import heddle.engine.instrument.SiteTable;
import heddle.model.trace.EventKind;
import java.util.Arrays;
import java.util.Random;

/**
 * Events that come again and again in the same order, by the same threads, at the same locations,
 * with the same values: since nothing that can be seen is new, they would do so for ever. What only
 * decides how a thread passes its time does not count, and objects that are made in each round and
 * forgotten count as the same. A loop that counts its rounds in a local variable and gives up later
 * is taken for an endless one.
 */
public final class Repetition {
  private static final int TIMES = 3;

  private final EventLog log;
  private final SiteTable sites;

  /** The rows that count, all of them if none does. */
  private final int[] rows;

  private int count;

  /** After how many of these rows they come again, or 0. */
  private int distance;

  private final Renaming renaming = new Renaming();

  /** Looks at the log, as it is now, of a run of code with these sites. */
  public Repetition(EventLog log, SiteTable sites) {
    this.log = log;
    this.sites = sites;
    rows = new int[log.size()];
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row) != EventKind.YIELD && !sites.paces(log.site(row))) {
        rows[count++] = row;
      }
    }
    if (count == 0) {
      count = log.size();
      Arrays.setAll(rows, row -> row);
    }
  }

  /** Whether the last events of the log, from this row on, come again and again. */
  public boolean found(int from) {
    int first = Arrays.binarySearch(rows, 0, count, from);
    first = first < 0 ? -1 - first : first;
    distance = 0;
    boolean renames = true;
    for (int d = 1; d * TIMES <= count - first && distance == 0; d++) {
      if (repeats(first, d, Renaming.ANY)) {
        distance = repeats(first, d, renames ? Renaming.BRIEF : Renaming.NONE) ? d : 0;
        renames = false; // two rounds are no round: what links them would seem to be forgotten
      }
    }
    return distance > 0;
  }

  private boolean repeats(int first, int after, int which) {
    renaming.startAnew(after, which);
    for (int i = count - 1; i >= first + after; i--) {
      if (!same(i, i - after)) {
        return false;
      }
    }
    return renaming.holds();
  }

  /** After how many rows of the log that was found come again. */
  public int period() {
    return rows[count - 1] - rows[count - 1 - distance];
  }

  /** The first row from which on the log repeats what was found. */
  public int begin() {
    renaming.startAnew(distance, Renaming.BRIEF);
    int i = count - 1;
    while (i >= distance && same(i, i - distance)) {
      i--;
    }
    return rows[i - distance + 1];
  }

  private boolean same(int i, int j) {
    int a = rows[i];
    int b = rows[j];
    if (log.kind(a) != log.kind(b)
        || log.kind(a).marker()
        || log.thread(a) != log.thread(b)
        || log.site(a) != log.site(b)
        || log.success(a) != log.success(b)
        || log.field(a) != log.field(b)
        || log.index(a) != log.index(b)
        || !renaming.allows(log.target(a), i, log.target(b), j)) {
      return false;
    }
    return switch (log.kind(a)) {
      case READ, WRITE, UPDATE, CAS -> sameValues(i, j);
      case CALL -> isLock(a) || isRandom(a);
      case PARK -> log.success(a); // who waits in earnest may wait for a time
      case RESUME -> log.detail(a) == null && (log.site(a) < 0 || isLock(a));
      case START, SLEEP -> false; // a pause need not be as long the next time
      default -> true;
    };
  }

  private boolean sameValues(int i, int j) {
    int a = rows[i];
    int b = rows[j];
    if (log.field(a) == Fields.UNKNOWN || failedForNoReason(log, a) || log.type(a) != log.type(b)) {
      return false;
    }
    return log.type(a) == 'L'
        ? renaming.allows(log.oldRef(a), i, log.oldRef(b), j)
            && renaming.allows(log.newRef(a), i, log.newRef(b), j)
        : log.oldBits(a) == log.oldBits(b) && log.newBits(a) == log.newBits(b);
  }

  /** Whether a compare-and-set failed although it found what it expected. */
  static boolean failedForNoReason(EventLog log, int row) {
    return log.kind(row) == EventKind.CAS
        && !log.success(row)
        && (log.type(row) == 'L'
            ? log.expectedRef(row) == log.oldRef(row)
            : log.expectedBits(row) == log.oldBits(row));
  }

  /** What is drawn may differ, but if all else is the same each time, it does not matter. */
  private boolean isRandom(int row) {
    return log.target(row) instanceof Random;
  }

  /** Of other closed calls only those of locks are known to leave nothing else behind. */
  private boolean isLock(int row) {
    String owner = sites.get(log.site(row)).className();
    return owner.startsWith("java.util.concurrent.locks.")
        || owner.equals("java.util.concurrent.Semaphore");
  }
}
