package heddle.engine.execution;

import heddle.hooks.Carrier;
import java.util.function.Supplier;
import jdk.internal.vm.Continuation;

/**
 * Puts logical threads on the carrier, one at a time, and takes them off. A thread that cannot
 * leave the carrier's stack (native code is on it, or it is thread 0) waits there while others run
 * on top of it; of several such threads only the innermost can go on.
 */
final class CarrierLoop {
  private final Stage stage;
  private final RunState state;

  /** Who is to run after a thread has ended, or null. */
  private final Supplier<LogicalThread> afterEnd;

  private final ThreadTable threads;
  private final Decider decider;

  /** The innermost thread that waits while others run on top of its frames, or null. */
  private LogicalThread top;

  private boolean waitedOnTop;

  CarrierLoop(
      Stage stage,
      RunState state,
      ThreadTable threads,
      Decider decider,
      Supplier<LogicalThread> afterEnd) {
    this.stage = stage;
    this.state = state;
    this.threads = threads;
    this.decider = decider;
    this.afterEnd = afterEnd;
  }

  void startAnew() {
    top = null;
    waitedOnTop = false;
  }

  /** Whether threads have run in this execution while another one waited below them. */
  boolean waitedOnTop() {
    return waitedOnTop;
  }

  /** Whether a thread waits below, so that the run cannot stand still. */
  boolean covers() {
    return top != null;
  }

  /** Runs code of the program on the carrier itself; when it waits, others run. */
  void runDirectly(LogicalThread t, Runnable code) {
    enter(t);
    try {
      code.run();
    } finally {
      stage.halt();
      leave();
    }
  }

  private void enter(LogicalThread t) {
    state.current = t;
    stage.enter(t);
  }

  private void leave() {
    state.current = null;
    stage.clear();
  }

  /** Runs whoever is next, until nobody is. */
  void drive() {
    try {
      while (state.next != null) {
        runNext();
      }
    } finally {
      stage.halt();
      leave();
    }
  }

  private void runNext() {
    LogicalThread t = state.next;
    enter(t);
    try {
      t.strand.run();
    } catch (Abandoned e) {
      // The run has ended while native code was on the thread's stack, or in a thread that ends.
    }
    if (t.strand.isDone()) {
      stage.halt();
      ended(t);
    }
  }

  private void ended(LogicalThread t) {
    t.state = LogicalThread.State.ENDED;
    t.nextKind = null;
    threads.ended(t);
    Carrier.ended(t.thread);
    if (!t.timedJoiners.isEmpty()) {
      wakeJoiners(t);
    }
    if (state.ending != null) {
      state.next = null;
    } else if (t.startedBy != null) {
      state.next = t.startedBy;
      t.startedBy = null;
    } else {
      state.next = afterEnd.get();
    }
  }

  private void wakeJoiners(LogicalThread ended) {
    for (LogicalThread joiner : ended.timedJoiners) {
      if (joiner.state == LogicalThread.State.SLEEPING) {
        joiner.wake(state.steps);
      }
    }
  }

  /** The current thread stands aside; returns when it has been chosen again. */
  void yield(LogicalThread t) {
    stage.save(t);
    if (t.number == 0) {
      waitOnTop(t);
    } else if (!Continuation.yield(Strand.SCOPE)) {
      stayPinned(t);
    }
    if (state.ending != null) {
      throw new Abandoned();
    }
  }

  /**
   * Native code on the stack (a class initializer, say) keeps the thread from standing still: it
   * goes on itself if it can.
   */
  private void stayPinned(LogicalThread t) {
    if (state.ending != null) {
      return;
    }
    if (!t.unhindered()) {
      waitOnTop(t);
      return;
    }
    t.awaits = -1;
    if (state.next != null) {
      decider.takeBack(state.next.number);
    }
    decider.note(t.number);
    state.next = null;
  }

  private void waitOnTop(LogicalThread t) {
    waitedOnTop = true;
    stage.halt();
    LogicalThread below = top;
    if (below != null) {
      below.buried = true;
    }
    top = t;
    while (state.next != null && state.next != t) {
      runNext();
    }
    top = below;
    if (below != null) {
      below.buried = false;
    }
    enter(t);
    if (state.next == null && state.ending == null) {
      state.ending = Ending.STUCK;
      state.stopped = t.number;
    }
  }
}
