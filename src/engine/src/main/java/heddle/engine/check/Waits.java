package heddle.engine.check;

import heddle.engine.execution.Execution;
import heddle.engine.execution.LogicalThread;
import heddle.engine.execution.Monitor;
import java.util.List;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import jdk.internal.misc.Unsafe;

/** Who waits for what, and who could end the wait. */
public final class Waits {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();
  private static final long OWNER =
      UNSAFE.objectFieldOffset(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread");

  private Waits() {}

  /**
   * One thread that waits.
   *
   * @param waiter who waits
   * @param object the lock, condition or thread that it waits for, or null
   * @param holder who could release it, or null if nobody in particular
   * @param release what would end the wait if that is no owner; null if it is, or not known
   */
  public record Edge(LogicalThread waiter, Object object, LogicalThread holder, Release release) {
    Edge(LogicalThread waiter, Object object, LogicalThread holder) {
      this(waiter, object, holder, null);
    }

    /** Who could end it, in the order of numbers. */
    List<LogicalThread> holders() {
      return release != null ? release.by() : holder == null ? List.of() : List.of(holder);
    }

    /** This wait, for this one of those who could end it. */
    Edge on(LogicalThread one) {
      return new Edge(waiter, object, one, release);
    }
  }

  /** What this thread waits for, or null if it does not wait. */
  public static Edge of(Execution run, LogicalThread t) {
    Monitor monitor = t.blockedOn();
    if (monitor != null) {
      return new Edge(t, monitor.object(), monitor.owner());
    }
    if (t.joining() != null) {
      return new Edge(t, t.joining().thread, t.joining());
    }
    return switch (t.state()) {
      case WAITING -> new Edge(t, t.waitingOn().object(), null);
      case PARKED -> parked(run, t);
      case SLEEPING -> new Edge(t, null, null);
      case READY, ENDED -> null;
    };
  }

  private static Edge parked(Execution run, LogicalThread t) {
    Object lock = t.callTarget() != null ? t.callTarget() : t.blocker();
    Thread owner = ownerOf(t.blocker());
    return new Edge(t, lock, owner == null ? null : run.threadOf(owner));
  }

  /** The thread that holds a lock of the library exclusively, or null. */
  public static Thread ownerOf(Object synchronizer) {
    return synchronizer instanceof AbstractOwnableSynchronizer
        ? (Thread) UNSAFE.getReferenceVolatile(synchronizer, OWNER)
        : null;
  }
}
