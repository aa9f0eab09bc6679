package algorithms.rwlock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/** A thread that waits to be let in. */
final class Waiter {

  private static final VarHandle GRANTED;

  static {
    try {
      GRANTED = MethodHandles.lookup().findVarHandle(Waiter.class, "granted", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final boolean writer;
  final long since = System.nanoTime();
  private final Thread thread = Thread.currentThread();

  /** The place in the order of arrival. Guarded by the lock of the line, as is all below. */
  final long ticket;

  int overtaken;

  /** Accessed through {@link #GRANTED} only. */
  private boolean granted;

  Waiter(boolean writer, long ticket) {
    this.writer = writer;
    this.ticket = ticket;
  }

  /** The lock is this thread's from now on, whether it runs or not. */
  void grant() {
    // Release: pairs with the acquire in isGranted(), and passes on what the granting thread saw,
    // which includes the sections before.
    GRANTED.setRelease(this, true);
    LockSupport.unpark(thread);
  }

  boolean isGranted() {
    // Acquire: pairs with the release in grant(). Without it the section could read values from
    // before the previous section.
    return (boolean) GRANTED.getAcquire(this);
  }
}
