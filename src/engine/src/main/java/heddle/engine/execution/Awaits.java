package heddle.engine.execution;

import heddle.engine.instrument.SiteTable;
import heddle.hooks.Controller;
import heddle.model.trace.EventKind;

/**
 * Recognises threads that wait by looking: a round of a loop that has only looked, and found the
 * same at every look at a place, leaves everything as it was, the variables of its method included.
 * It can be left out of an execution, and all that follows stays as it is. So a search needs only
 * executions in which such a round is a thread's last (Kokologiannakis, Ren, Vafeiadis, "Dynamic
 * partial order reductions for spinloops", FMCAD 2021): the thread stands still then, and the
 * executions in which it looked later are found by reversing the order of its look and a write.
 * What only decides how a thread passes its time, like a counter of looks, may change meanwhile.
 *
 * <p>Whether a thread stands still depends on nothing but what it has done and seen itself.
 */
final class Awaits {
  /** A round with more looks is not compared. */
  private static final int MOST = 64;

  private final EventLog log;
  private final Scheduler scheduler;
  private final SiteTable sites;
  private final Round.Locals locals = new Round.Locals();
  private final int[] looks = new int[MOST];

  /** No loop may go round more often; {@code Integer.MAX_VALUE} for no bound. */
  private int mostRounds = Integer.MAX_VALUE;

  Awaits(Scheduler scheduler, EventLog log, SiteTable sites) {
    this.scheduler = scheduler;
    this.sites = sites;
    this.log = log;
  }

  /** A new run begins, in which a thread stands still that would go round a loop more often. */
  void startAnew(int most) {
    mostRounds = most;
  }

  void local(long value) {
    locals.add(value);
  }

  void local(Object value) {
    locals.add(value);
  }

  /**
   * The running thread begins a round; what is known of it, to be passed in at the next one.
   *
   * @param again whether the loop goes round, and has not just been reached
   */
  Object round(Object last, boolean again) {
    LogicalThread t = scheduler.current();
    Round known = (Round) last;
    if (known != null
        && t.number > 0
        && known.effects == Controller.effects
        && known.had(locals)
        && onlyLooked(known.row, t.number)) {
      t.awaits = known.row;
      scheduler.state().unsettle();
    } else {
      known = known == null ? new Round() : known;
      known.begin(log.size(), Controller.effects, locals);
    }
    locals.clear();
    boolean counted = mostRounds < Integer.MAX_VALUE;
    if (counted && known.count(again, t.lastStep) > mostRounds && t.number > 0) {
      t.awaits = Math.max(t.awaits, known.row);
      t.goesRound = true;
      scheduler.state().unsettle();
    }
    Controller.stepped = counted;
    return known;
  }

  /** Whether a thread has looked since this row, and done nothing else, and seen no change. */
  private boolean onlyLooked(int fromRow, int thread) {
    int count = 0;
    for (int row = fromRow; row < log.size(); row++) {
      if (log.thread(row) == thread && !sites.paces(log.site(row))) {
        EventKind kind = log.kind(row);
        if (kind.access()) {
          if (count == MOST || !isLook(row) || differs(row, count)) {
            return false;
          }
          looks[count++] = row;
        } else if (!leavesAllAsItWas(kind)) {
          return false;
        }
      }
    }
    return count > 0;
  }

  /**
   * A monitor that a round enters it leaves again. A call of the scenario that begins with the
   * round begins later without it.
   */
  private static boolean leavesAllAsItWas(EventKind kind) {
    return kind == EventKind.INVOKE
        || kind == EventKind.YIELD
        || kind == EventKind.MONITOR_ENTER
        || kind == EventKind.MONITOR_EXIT;
  }

  /** What fails for no reason need not fail the next time. */
  private boolean isLook(int row) {
    return log.type(row) != 0 && !log.changes(row) && log.detail(row) == null;
  }

  private boolean differs(int row, int count) {
    for (int i = 0; i < count; i++) {
      if (log.sameLocation(looks[i], row) && !sameOldValue(looks[i], row)) {
        return true;
      }
    }
    return false;
  }

  private boolean sameOldValue(int a, int b) {
    return log.type(a) == 'L' ? log.oldRef(a) == log.oldRef(b) : log.oldBits(a) == log.oldBits(b);
  }

  /** Whether another look of a thread that stands still would find all as at its last one. */
  boolean inVain(LogicalThread t) {
    for (int row = t.awaits; row < log.size(); row++) {
      if (log.thread(row) == t.number
          && log.kind(row).access()
          && !sites.paces(log.site(row))
          && hasChanged(row)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasChanged(int look) {
    for (int row = log.size() - 1; row > look; row--) {
      if (log.kind(row).access() && log.sameLocation(row, look) && log.changes(row)) {
        return log.type(look) == 'L'
            ? log.newRef(row) != log.oldRef(look)
            : log.newBits(row) != log.oldBits(look);
      }
    }
    return false;
  }
}
