package algorithms.pool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Counts that one thread writes and others read now and then.
 *
 * <p>Opaque: the writer needs no order, as nothing else is told by the counts; the readers must see
 * each one grow some time, and never half of a long. The three may be from different moments.
 */
final class Tally {

  private static final VarHandle COMPLETED;
  private static final VarHandle FAILED;
  private static final VarHandle BUSY;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      COMPLETED = lookup.findVarHandle(Tally.class, "completed", long.class);
      FAILED = lookup.findVarHandle(Tally.class, "failed", long.class);
      BUSY = lookup.findVarHandle(Tally.class, "busyNanos", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long completed;
  private long failed;
  private long busyNanos;

  /** One more task has ended; called by the owner alone. */
  void add(boolean returned, long nanos) {
    if (returned) {
      COMPLETED.setOpaque(this, completed + 1);
    } else {
      FAILED.setOpaque(this, failed + 1);
    }
    BUSY.setOpaque(this, busyNanos + nanos);
  }

  WorkerStatistics of(String worker) {
    return new WorkerStatistics(
        worker,
        (long) COMPLETED.getOpaque(this),
        (long) FAILED.getOpaque(this),
        (long) BUSY.getOpaque(this));
  }
}
