package heddle.engine.execution;

import heddle.hooks.Carrier;
import java.util.function.Supplier;
import jdk.internal.vm.Continuation;

/**
 * Puts logical threads on the carrier, one at a time, and takes them off. A thread that cannot
 * leave the carrier's stack (native code is on it, or it is thread 0) waits there while others run
 * on top of it; of several such threads only the innermost can go on.
 *
 * <p>Other threads, too, {@link #lend} what is above them on the stack: what stays need not be put
 * back. They leave when one is chosen that stands below them, or nobody, so that all have left
 * whenever the engine looks at a run.
 */
final class CarrierLoop {
  private static final int MOST_LENDERS = 8;

  /** The carrier's stack holds some ten thousands of calls. */
  private static final int DEEPEST_LENT = 2_000;

  private final Stage stage;
  private final RunState state;

  /** Who is to run after a thread has ended, or null. */
  private final Supplier<LogicalThread> afterEnd;

  private final ThreadTable threads;
  private final Decider decider;

  /** The innermost thread that waits while others run on top of its frames, or null. */
  private LogicalThread top;

  private boolean waitedOnTop;

  /** How many threads lend their stack, and how many methods of open code they are in. */
  private int lenders;

  private int lentDepth;
  private boolean lending = true;
  private Throwable fault;

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
    lenders = 0;
    lentDepth = 0;
    fault = null;
  }

  /** Another program, of whose threads none is known to be unable to leave. */
  void load() {
    lending = true;
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
    if (fault instanceof Error error) {
      throw error;
    } else if (fault != null) {
      throw (RuntimeException) fault;
    }
  }

  private void runNext() {
    LogicalThread t = state.next;
    Object[] cache = Carrier.scopedValueCache();
    enter(t);
    try {
      t.strand.run();
    } catch (Abandoned e) {
      // The run has ended while native code was on the thread's stack, or in a thread that ends.
    }
    if (cache != null) {
      // Of a thread below: a continuation leaves none when it stands aside.
      Carrier.setScopedValueCache(cache);
    }
    if (t.strand.isDone()) {
      stage.halt();
      ended(t);
    }
  }

  private void ended(LogicalThread t) {
    t.state = LogicalThread.State.ENDED;
    state.unsettle();
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
    } else if (!lend(t) && !Continuation.yield(Strand.SCOPE)) {
      enter(t);
      stayPinned(t);
    }
    if (state.ending != null) {
      throw new Abandoned();
    }
  }

  /** Others run on top of this thread; whether it has been chosen again without leaving. */
  private boolean lend(LogicalThread t) {
    if (!lending || lenders == MOST_LENDERS || lentDepth > DEEPEST_LENT || !stage.mayLend()) {
      return false;
    }
    t.onStack = true;
    lenders++;
    lentDepth += t.depth;
    try {
      while (lending && state.next != null && !state.next.onStack) {
        runNext();
      }
    } catch (RuntimeException | Error e) {
      fail(e);
    }
    lentDepth -= t.depth;
    lenders--;
    t.onStack = false;
    if (state.next != t) {
      return false;
    }
    enter(t);
    return true;
  }

  /** A fault of the engine's own must not pass through the program's frames. */
  private void fail(Throwable e) {
    fault = e;
    state.end(Ending.ABANDONED);
    state.next = null;
  }

  /**
   * Lets all threads below the current one leave the stack, so that it can be seen where they
   * stand.
   */
  void clearBelow(LogicalThread t) {
    if (lenders > 0 && t.number > 0) {
      lending = false;
      state.next = t;
      this.yield(t);
      lending = true;
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
    state.unsettle();
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
    state.unsettle();
    top = t;
    t.onStack = true;
    while (state.next != null && state.next != t && !state.next.onStack) {
      runNext();
    }
    t.onStack = false;
    top = below;
    if (below != null) {
      below.buried = false;
    }
    state.unsettle();
    enter(t);
    if (state.next != null && state.next != t) {
      cannotLeave(t);
    } else if (state.next == null && state.ending == null) {
      state.end(Ending.STUCK);
      state.stopped = t.number;
    }
  }

  /** A thread below was chosen, which would have been possible had it not lent its stack. */
  private void cannotLeave(LogicalThread t) {
    lending = false;
    state.end(Ending.PINNED);
    state.stopped = t.number;
    state.next = null;
  }
}
