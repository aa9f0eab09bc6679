package heddle.engine.execution;

import heddle.hooks.Carrier;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** {@code Thread}: start, join, sleep, yield, interrupt, and what its state is. */
final class Threads {
  private final Scheduler scheduler;
  private final Function<Thread, Runnable> lives;

  /** Threads of a scheduler, which does with each of them what {@code lives} says. */
  Threads(Scheduler scheduler, Function<Thread, Runnable> lives) {
    this.scheduler = scheduler;
    this.lives = lives;
  }

  static boolean interrupted(LogicalThread t) {
    return Carrier.interrupted(t.thread);
  }

  static boolean clearInterrupt(LogicalThread t) {
    if (Carrier.interrupted(t.thread)) {
      Carrier.setInterrupted(t.thread, false);
      return true;
    }
    return false;
  }

  /** False for the JDK's own service threads, which start for real. */
  boolean start(Thread thread) {
    if (thread instanceof jdk.internal.misc.InnocuousThread) {
      return false;
    }
    if (scheduler.aside()) {
      scheduler.stop(Ending.ABANDONED);
    }
    if (scheduler.stage().audible()) {
      scheduler.point(EventKind.START, -1, thread, Fields.UNKNOWN, -1, null);
      scheduler.record();
    }
    begin(thread);
    return true;
  }

  /** The thread exists from now on, and stands before its first instruction. */
  void begin(Thread thread) {
    Carrier.started(thread);
    scheduler.add(thread, lives.apply(thread));
  }

  /** For ever if 0 nanoseconds; false if the thread is none of ours. */
  boolean join(Thread thread, long nanos) throws InterruptedException {
    LogicalThread target = scheduler.threads().of(thread);
    if (target == null) {
      return false;
    }
    LogicalThread t = scheduler.current();
    if (nanos == 0 && !interrupted(t)) {
      t.joins = target;
    }
    if (scheduler.stage().audible()) {
      scheduler.point(EventKind.JOIN, -1, thread, Fields.UNKNOWN, -1, null);
    } else {
      scheduler.blockUntilEnabled(-1, thread);
    }
    t.joins = null;
    scheduler.state().unsettle();
    t.cause = target.lastStep;
    int row = scheduler.stage().audible() ? scheduler.record() : -1;
    if (target.state == LogicalThread.State.ENDED) {
      return true;
    }
    if (nanos > 0 && !interrupted(t)) {
      joinForTime(t, target, nanos, row);
    }
    if (clearInterrupt(t)) {
      throw new InterruptedException();
    }
    return true;
  }

  private void joinForTime(LogicalThread t, LogicalThread target, long nanos, int row) {
    t.waitAtMost(nanos, scheduler.clock());
    target.addTimedJoiner(t);
    scheduler.block(LogicalThread.State.SLEEPING, row, -1, target.thread);
    target.timedJoiners.remove(t);
  }

  void sleep(long nanos) throws InterruptedException {
    LogicalThread t = scheduler.current();
    if (scheduler.aside()) {
      return;
    }
    scheduler.point(EventKind.SLEEP, -1, null, Fields.UNKNOWN, -1, null);
    int row = scheduler.record();
    if (clearInterrupt(t)) {
      throw new InterruptedException();
    }
    t.waitAtMost(nanos, scheduler.clock());
    scheduler.block(LogicalThread.State.SLEEPING, row, -1, null);
    if (clearInterrupt(t)) {
      throw new InterruptedException();
    }
  }

  void yielded() {
    if (scheduler.stage().audible()) {
      scheduler.announce(EventKind.YIELD, -1, null, Fields.UNKNOWN, -1);
      scheduler.record();
    }
  }

  boolean interrupt(Thread thread) {
    LogicalThread target = scheduler.threads().of(thread);
    if (target == null) {
      return false;
    }
    if (scheduler.stage().audible()) {
      scheduler.point(EventKind.INTERRUPT, -1, thread, Fields.UNKNOWN, -1, null);
      scheduler.record();
    }
    interrupt(target, scheduler.state().steps, scheduler.state());
    return true;
  }

  /** Nobody in the program interrupts it, and no step is the cause. */
  static void interruptFromOutside(LogicalThread target, RunState state) {
    interrupt(target, 0, state);
  }

  private static void interrupt(LogicalThread target, int cause, RunState state) {
    Carrier.setInterrupted(target.thread, true);
    switch (target.state) {
      case WAITING, PARKED, SLEEPING -> target.wake(cause);
      case READY -> {
        target.permit = true;
        target.joins = null;
      }
      case ENDED -> {}
    }
    state.unsettle();
  }

  /** 1 alive, 0 not, -1 none of ours. */
  int alive(Thread thread) {
    LogicalThread target = scheduler.threads().of(thread);
    return target == null ? -1 : target.state == LogicalThread.State.ENDED ? 0 : 1;
  }

  Thread.State state(Thread thread) {
    LogicalThread target = scheduler.threads().of(thread);
    if (target == null) {
      return null;
    }
    return switch (target.state) {
      case ENDED -> Thread.State.TERMINATED;
      case READY ->
          target.enabled() || target.fresh
              ? Thread.State.RUNNABLE
              : target.joins != null ? Thread.State.WAITING : Thread.State.BLOCKED;
      case WAITING, PARKED, SLEEPING ->
          target.limited ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
    };
  }

  /** The threads that are alive, as the JVM would list them: no virtual ones. */
  Thread[] platform() {
    List<Thread> alive = new ArrayList<>();
    for (int i = 0; i < scheduler.threads().count(); i++) {
      LogicalThread t = scheduler.threads().get(i);
      boolean here = i == 0 ? scheduler.current() == t : t.state != LogicalThread.State.ENDED;
      if (here && !t.thread.isVirtual()) {
        alive.add(t.thread);
      }
    }
    return alive.toArray(Thread[]::new);
  }

  /** Where another thread stands, innermost first; null if it is none of ours. */
  StackTraceElement[] stackTrace(Thread thread) {
    LogicalThread t = scheduler.threads().of(thread);
    if (t == null || t.strand == null) {
      return null;
    }
    if (t.onStack) {
      scheduler.carrier().clearBelow(scheduler.current());
    }
    return t.state == LogicalThread.State.ENDED
        ? new StackTraceElement[0]
        : Arrays.stream(t.strand.getStackTrace())
            .filter(Threads::isProgram)
            .toArray(StackTraceElement[]::new);
  }

  private static boolean isProgram(StackTraceElement frame) {
    String name = frame.getClassName();
    return !name.startsWith("heddle.")
        && !name.startsWith("jdk.internal.vm.Continuation")
        && !name.equals("java.lang.HeddleBridge");
  }
}
