package algorithms.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Who holds a mutex, kept so that misuse is refused and does not hang or let two threads in.
 *
 * <p>The holder alone writes itself and writes null, both while it holds the lock. So a thread
 * finds itself here if and only if it holds the lock, however old the value that it reads is.
 * Opaque is enough: it keeps the virtual machine from inventing reads, and no other memory depends
 * on it.
 */
final class Holder {

  private static final VarHandle THREAD;

  static {
    try {
      THREAD = MethodHandles.lookup().findVarHandle(Holder.class, "thread", Thread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Thread thread;

  boolean isCaller() {
    return THREAD.getOpaque(this) == Thread.currentThread();
  }

  /** Refuses a caller that would wait for itself. */
  void requireOther() {
    if (isCaller()) {
      throw new IllegalMonitorStateException(
          "%s holds this lock already and would wait for itself: it is not reentrant."
              .formatted(Thread.currentThread().getName()));
    }
  }

  /** The caller has taken the lock. */
  void enter() {
    THREAD.setOpaque(this, Thread.currentThread());
  }

  /** The caller is about to give the lock back. */
  void leave() {
    if (!isCaller()) {
      throw new IllegalMonitorStateException(
          "%s does not hold this lock, so it cannot unlock it."
              .formatted(Thread.currentThread().getName()));
    }
    THREAD.setOpaque(this, null);
  }
}
