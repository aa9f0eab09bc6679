package heddle.engine.check;

import heddle.engine.check.Operations.Span;
import heddle.engine.execution.EventLog;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.List;

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

  /** Of longer operations the beginning is looked at. */
  private static final int MOST_ACCESSES = 1_024;

  private static final int NONE = -1;

  private final EventLog log;
  private final Span span;

  /** The rows of the operation's accesses. */
  private final int[] accesses;

  private int count;
  private final List<Round> rounds = new ArrayList<>(0);

  private Rounds(EventLog log, Span span) {
    this.log = log;
    this.span = span;
    accesses = new int[Math.min(span.steps(), MOST_ACCESSES)];
  }

  /** The rounds of the point that an operation came back to most often. */
  public static List<Round> of(EventLog log, Span span) {
    Rounds all = new Rounds(log, span);
    for (int row = span.first(); row <= span.last() && all.count < all.accesses.length; row++) {
      if (log.thread(row) == span.thread() && log.kind(row).access() && log.site(row) >= 0) {
        all.access(row);
      }
    }
    return all.rounds.isEmpty() ? List.of() : all.most();
  }

  private void access(int row) {
    int since = lost(log, row) ? span.first() : before(row);
    accesses[count++] = row;
    int change = since == NONE ? NONE : change(log, row, since);
    if (change >= 0) {
      Round round = new Round(row, change);
      if (!isKnown(round)) {
        rounds.add(round);
      }
    }
  }

  /** The row of the last access by the same instruction of the same location, or -1. */
  private int before(int row) {
    for (int i = count - 1; i >= 0; i--) {
      if (log.site(accesses[i]) == log.site(row) && log.sameLocation(accesses[i], row)) {
        return accesses[i];
      }
    }
    return NONE;
  }

  /** Whether the same operation has already brought it back there. */
  private boolean isKnown(Round round) {
    int cause = operation(log, round.by());
    for (Round r : rounds) {
      if (samePoint(r, round) && operation(log, r.by()) == cause) {
        return true;
      }
    }
    return false;
  }

  /** A point is a site, and a location unless an attempt is lost. */
  private boolean samePoint(Round a, Round b) {
    return log.site(a.row()) == log.site(b.row())
        && lost(log, a.row()) == lost(log, b.row())
        && (lost(log, a.row()) || log.sameLocation(a.row(), b.row()));
  }

  /** Of two points with as many rounds, the one that had them first. */
  private List<Round> most() {
    List<Round> most = List.of();
    for (Round first : rounds) {
      List<Round> there = rounds.stream().filter(r -> samePoint(r, first)).toList();
      int more = there.size() - most.size();
      if (more > 0 || more == 0 && there.getLast().row() < most.getLast().row()) {
        most = there;
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
