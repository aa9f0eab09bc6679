package heddle.engine.explore.reduction;

import heddle.engine.execution.EventLog;
import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.model.trace.EventKind;
import java.util.Set;

/** Reads operations off the event log, and off the threads that stand before them. */
final class Ops {
  /** Library classes whose calls touch nothing but the object itself. */
  private static final Set<String> SELF_CONTAINED =
      Set.of(
          "java.util.concurrent.locks.ReentrantLock",
          "java.util.concurrent.locks.StampedLock",
          "java.util.concurrent.Semaphore",
          "java.util.concurrent.CountDownLatch",
          "java.util.concurrent.ConcurrentHashMap",
          "java.util.concurrent.ConcurrentLinkedQueue",
          "java.util.concurrent.ConcurrentLinkedDeque",
          "java.util.concurrent.ArrayBlockingQueue",
          "java.util.concurrent.LinkedBlockingQueue",
          "java.util.concurrent.atomic.LongAdder");

  private final Execution run;
  private final StableNames names;

  Ops(Execution run, StableNames names) {
    this.run = run;
    this.names = names;
  }

  /** The operation of a row; null if it is a marker. */
  Op done(int row) {
    EventLog log = run.log();
    EventKind kind = log.kind(row);
    if (kind.marker()) {
      return null;
    }
    boolean writes = kind != EventKind.READ && !(kind == EventKind.CAS && !log.success(row));
    int cause = log.cause(row) - 1;
    return op(
        log.thread(row), kind, log.target(row), log.field(row), log.index(row), writes, cause);
  }

  /** What a thread stands before; a CAS counts as a write, as nobody knows yet. */
  Op next(LogicalThread t) {
    return op(
        t.number,
        t.nextKind(),
        t.nextTarget(),
        t.nextField(),
        t.nextIndex(),
        t.nextKind() != EventKind.READ,
        -1);
  }

  private Op op(
      int thread, EventKind kind, Object target, int field, int index, boolean writes, int cause) {
    Object on =
        target == null && (kind == EventKind.PARK || kind == EventKind.RESUME)
            ? run.thread(thread).thread
            : target;
    boolean call = kind == EventKind.CALL || kind == EventKind.RESUME;
    // Threads are numbered in the order of their starting, so starts must not be exchanged.
    boolean shared =
        kind == EventKind.START
            || call && (target == null || !SELF_CONTAINED.contains(target.getClass().getName()));
    long place = kind.access() ? names.place(field, index) : 0;
    return new Op(thread, kind, names.object(on, thread), place, writes, shared, cause);
  }
}
