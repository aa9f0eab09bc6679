package heddle.engine.execution;

import heddle.engine.strategy.Alternatives;
import heddle.model.trace.EventKind;

/** {@code LockSupport}: permits, park and unpark. */
final class Parking {
  private final Scheduler scheduler;

  Parking(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void park(Object blocker, boolean timed, boolean absolute, long time) {
    LogicalThread t = scheduler.current();
    int row = -1;
    if (scheduler.stage().libraryAudible()) {
      scheduler.announce(EventKind.PARK, -1, null, Fields.UNKNOWN, -1);
      row = scheduler.record();
    }
    if (t.permit) {
      t.permit = false;
      return;
    }
    if (Threads.interrupted(t) || timed && !absolute && time <= 0) {
      return;
    }
    if (row >= 0 && scheduler.happens(Alternatives.SPURIOUS_WAKEUP)) {
      // It may stand before its next operation for as long as it might have been parked.
      scheduler.note(row, "woke up for no reason");
      return;
    }
    if (timed) {
      t.waitAtMost(absolute ? scheduler.clock().until(time) : time, scheduler.clock());
    } else {
      t.waitForEver();
    }
    t.blocker = blocker;
    CallFrame call = row < 0 ? t.call : CallFrame.NONE;
    t.parkedInCall = row < 0;
    scheduler.block(LogicalThread.State.PARKED, row, call.site(), call.target());
    t.parkedInCall = false;
    t.blocker = null;
    t.permit = false;
  }

  /** False if the thread is none of ours. */
  boolean unpark(Thread thread) {
    if (thread == null) {
      return true;
    }
    LogicalThread target = scheduler.threads().of(thread);
    if (target == null) {
      return false;
    }
    if (scheduler.stage().libraryAudible()) {
      scheduler.announce(EventKind.UNPARK, -1, thread, Fields.UNKNOWN, -1);
      scheduler.record();
    }
    if (target.state == LogicalThread.State.PARKED) {
      scheduler.wake(target);
    } else {
      target.permit = true;
    }
    return true;
  }
}
