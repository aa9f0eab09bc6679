package heddle.engine.execution;

import heddle.engine.strategy.Alternatives;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Logical monitors: {@code synchronized}, {@code wait} and {@code notify}. */
final class Monitors {
  private final Scheduler scheduler;
  private final Stage stage;

  /** So many are looked through; a hash code of each object would cost more. */
  private static final int FEW = 16;

  /** The first ones, which are all that most programs have. */
  private final Monitor[] few = new Monitor[FEW];

  private int count;
  private final Map<Object, Monitor> others = new IdentityHashMap<>();

  /** The last one used: most programs lock one object again and again. */
  private Monitor recent;

  Monitors(Scheduler scheduler) {
    this.scheduler = scheduler;
    stage = scheduler.stage();
  }

  void startAnew() {
    Arrays.fill(few, 0, count, null);
    count = 0;
    recent = null;
    if (!others.isEmpty()) {
      others.clear();
    }
  }

  List<Monitor> all() {
    List<Monitor> all = new ArrayList<>(Arrays.asList(few).subList(0, count));
    all.addAll(others.values());
    return Collections.unmodifiableList(all);
  }

  private Monitor of(Object object) {
    if (recent == null || recent.object != object) {
      recent = find(object);
    }
    return recent;
  }

  private Monitor find(Object object) {
    for (int i = 0; i < count; i++) {
      if (few[i].object == object) {
        return few[i];
      }
    }
    if (count == FEW) {
      stage.muteLibrary(); // The map is rewritten like the program's.
      Monitor known = others.computeIfAbsent(object, Monitor::new);
      stage.unmuteLibrary();
      return known;
    }
    Monitor m = new Monitor(object);
    few[count++] = m;
    return m;
  }

  void enter(Object object, int site) {
    if (object == null) {
      throw new NullPointerException("synchronized on null");
    }
    if (stage.unlocked()) {
      return;
    }
    LogicalThread t = scheduler.current();
    Monitor m = of(object);
    want(t, m);
    if (stage.audible()) {
      if (!m.freeFor(t)) {
        scheduler.state().unsettle();
      }
      scheduler.announce(EventKind.MONITOR_ENTER, site, object, Fields.UNKNOWN, -1);
      scheduler.record();
    } else {
      scheduler.blockUntilEnabled(site, object);
    }
    own(t, m, m.holds + 1);
  }

  private static void want(LogicalThread t, Monitor m) {
    t.wants = m;
    m.wanted++;
  }

  /** Whoever else wants it must wait from now on. */
  private void own(LogicalThread t, Monitor m, int holds) {
    t.wants = null;
    m.wanted--;
    m.owner = t;
    m.holds = holds;
    settle(m);
  }

  private void settle(Monitor m) {
    if (m.wanted > 0) {
      scheduler.state().unsettle();
    }
  }

  void exit(Object object, int site) {
    if (stage.unlocked()) {
      return;
    }
    LogicalThread t = scheduler.current();
    Monitor m = owned(object, t);
    if (stage.audible()) {
      scheduler.announce(EventKind.MONITOR_EXIT, site, object, Fields.UNKNOWN, -1);
      scheduler.record();
    }
    if (--m.holds == 0) {
      m.owner = null;
      settle(m);
    }
  }

  private Monitor owned(Object object, LogicalThread t) {
    Monitor m = of(object);
    if (m.owner != t) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    return m;
  }

  boolean holds(Object object) {
    return of(object).owner == scheduler.current();
  }

  void await(Object object, long millis, int nanos, int site) throws InterruptedException {
    LogicalThread t = scheduler.current();
    if (millis < 0 || nanos < 0 || nanos > 999_999) {
      throw new IllegalArgumentException("timeout value is negative or out of range");
    }
    Monitor m = owned(object, t);
    if (scheduler.aside()) {
      scheduler.stop(Ending.ABANDONED);
    }
    scheduler.point(EventKind.WAIT, site, object, Fields.UNKNOWN, -1, null);
    int row = scheduler.record();
    if (Threads.clearInterrupt(t)) {
      throw new InterruptedException();
    }
    int holds = m.holds;
    m.holds = 0;
    m.owner = null;
    t.spurious = scheduler.happens(Alternatives.SPURIOUS_WAKEUP);
    if (!t.spurious) {
      // To leave the wait set at once is as good as later: notifies in between go to others.
      m.addWaiter(t);
      t.waitsOn = m;
    }
    t.notified = false;
    if (millis > 0 || nanos > 0) {
      t.waitAtMost(Clock.nanos(millis) + nanos, scheduler.clock());
    } else {
      t.waitForEver();
    }
    want(t, m);
    scheduler.block(LogicalThread.State.WAITING, row, site, object);
    m.removeWaiter(t);
    t.waitsOn = null;
    t.spurious = false;
    own(t, m, holds);
    if (!t.notified && !t.timedOut && Threads.clearInterrupt(t)) {
      throw new InterruptedException();
    }
  }

  void notifyOne(Object object, int site) {
    Monitor m = owned(object, scheduler.current());
    if (scheduler.aside()) {
      return;
    }
    scheduler.point(EventKind.NOTIFY, site, object, Fields.UNKNOWN, -1, null);
    scheduler.record();
    List<LogicalThread> asleep = sleepers(m);
    if (!asleep.isEmpty()) {
      wake(
          asleep.get(
              asleep.size() == 1
                  ? 0
                  : scheduler.alternative(Alternatives.NOTIFIED_THREAD, asleep.size())));
    }
  }

  void notifyAll(Object object, int site) {
    Monitor m = owned(object, scheduler.current());
    if (scheduler.aside()) {
      return;
    }
    scheduler.point(EventKind.NOTIFY_ALL, site, object, Fields.UNKNOWN, -1, null);
    scheduler.record();
    sleepers(m).forEach(this::wake);
  }

  private static List<LogicalThread> sleepers(Monitor m) {
    return m.waitSet().stream().filter(t -> t.state == LogicalThread.State.WAITING).toList();
  }

  private void wake(LogicalThread t) {
    t.notified = true;
    scheduler.wake(t);
  }
}
