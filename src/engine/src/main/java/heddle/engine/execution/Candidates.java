package heddle.engine.execution;

import java.util.Arrays;

/** Who could take the next step: threads that are ready, and those whose time-outs may fire. */
final class Candidates {
  /** Steps that daemons may make after all other threads have ended. */
  private static final int GRACE = 200;

  private final RunState state;
  private final ThreadTable threads;
  private final RareEvents rareEvents;
  private int[] numbers = new int[16];

  /** How many {@link #numbers} count. */
  private int found;

  /** Choices that daemons may still make when only they are left. */
  private int grace;

  Candidates(RunState state, ThreadTable threads, RareEvents rareEvents) {
    this.state = state;
    this.threads = threads;
    this.rareEvents = rareEvents;
  }

  void startAnew() {
    grace = GRACE;
  }

  /** Before a choice: whether the program is over, since daemons alone have gone on for long. */
  boolean over() {
    if (onlyDaemons() && grace-- == 0) {
      grace = 0;
      return true;
    }
    return false;
  }

  /** Whether the program ended while daemons could have gone on. */
  boolean cutDaemons() {
    return grace == 0;
  }

  private boolean onlyDaemons() {
    return threads.onlyDaemons() && !state.preparing && !state.zeroWaits;
  }

  /** Who could go: how many, of whom {@link #numbers} tells. */
  int find() {
    if (state.candidatesKnown) {
      assert isUpToDate();
    } else {
      found = look();
      state.candidatesKnown = true;
    }
    return found;
  }

  private boolean isUpToDate() {
    int[] before = Arrays.copyOf(numbers, found);
    return look() == before.length && Arrays.equals(before, Arrays.copyOf(numbers, before.length));
  }

  private int look() {
    int count = threads.liveCount();
    if (numbers.length < count) {
      numbers = new int[count * 2];
    }
    int n = 0;
    for (int i = 0; i < count; i++) {
      LogicalThread t = threads.live(i);
      boolean can =
          t.state == LogicalThread.State.READY
              ? t.enabled()
              : t.timed && rareEvents.earlyTimeouts() && t.mayTimeOut();
      if (can) {
        numbers[n++] = t.number;
      }
    }
    if (n == 0) {
      LogicalThread sleeper = nextSleeper();
      if (sleeper != null) {
        numbers[n++] = sleeper.number;
      }
    }
    return n;
  }

  /** The numbers of those who were found, ascending. */
  int[] numbers() {
    return numbers;
  }

  /** Whether a thread could go on that stands below another one on the carrier's stack. */
  boolean anyBuried() {
    for (int i = 0; i < threads.count(); i++) {
      LogicalThread t = threads.get(i);
      if (t.buried && t.unhindered()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of the threads whose time-outs may fire the one that waits for the earliest moment. None does
   * where a thread stands still that looks for something, since that one could go on looking.
   */
  private LogicalThread nextSleeper() {
    LogicalThread earliest = null;
    for (int i = 0; i < threads.liveCount(); i++) {
      LogicalThread t = threads.live(i);
      if (t.awaits()) {
        return null;
      }
      if (t.mayTimeOut() && (earliest == null || t.wakeAt < earliest.wakeAt)) {
        earliest = t;
      }
    }
    return earliest;
  }

  private boolean anyEnabled() {
    for (int i = 0; i < threads.liveCount(); i++) {
      if (threads.live(i).enabled()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the strategy could choose this thread now. */
  boolean couldGo(LogicalThread t) {
    return state.ending == null
        && !state.closed
        && !(onlyDaemons() && grace == 0)
        && couldHaveGone(t);
  }

  /** Whether this thread could take a step if somebody outside the program interrupted it. */
  boolean couldGoIfInterrupted(LogicalThread t) {
    return state.ending == null
        && !state.closed
        && t.number > 0
        && t.state != LogicalThread.State.ENDED
        && !t.fresh
        && !t.buried
        && (t.wants == null || t.wants.freeFor(t));
  }

  /** Whether the strategy could choose this thread if the execution had not been ended. */
  boolean couldHaveGone(LogicalThread t) {
    if (t.number == 0) {
      return false;
    }
    if (t.enabled()) {
      return true;
    }
    if (rareEvents.earlyTimeouts()) {
      return t.mayTimeOut();
    }
    return t == nextSleeper() && !anyEnabled();
  }
}
