package algorithms.reclamation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What one thread has in a structure in which threads look at each other.
 *
 * @param <R> the type of the records, the subclass itself
 */
abstract class ThreadRecord<R extends ThreadRecord<R>> {

  private static final VarHandle OWNER;

  static {
    try {
      OWNER = MethodHandles.lookup().findVarHandle(ThreadRecord.class, "owner", Thread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** The thread that uses the record, perhaps a dead one. Changed through {@link #OWNER} only. */
  private Thread owner = Thread.currentThread();

  /** The record made before this one. Written before the record can be seen, never after it. */
  R next;

  /** Makes the current thread the owner if the last one is dead and nobody else was faster. */
  final boolean inherit() {
    // Opaque: the thread is only asked whether it lives. That it does not orders everything it did
    // before everything that the heir does (Java Language Specification, section 17.4.4).
    Thread last = (Thread) OWNER.getOpaque(this);
    return !last.isAlive() && OWNER.compareAndSet(this, last, Thread.currentThread());
  }
}
