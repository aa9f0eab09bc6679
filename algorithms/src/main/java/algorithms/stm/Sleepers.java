package algorithms.stm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The transactions that wait for something that they have read to change.
 *
 * <p>Every commit that writes wakes them all while there are any, and each looks whether it was
 * meant. That costs nothing while nobody waits, and no memory per variable.
 */
final class Sleepers {

  private static final VarHandle COUNT;

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(Sleepers.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** How many wait. Written under {@link #lock}, and read without it. */
  private int count;

  /** Waits until something in the log has changed since that time. */
  void await(ReadLog reads, long time, boolean interruptibly) throws InterruptedException {
    lock.lock();
    try {
      COUNT.setOpaque(this, count + 1);
      // With the fence in wake(): either the commit sees that somebody waits, or we see what it
      // has written. Without the two a commit could miss us, and we it, and sleep for ever.
      VarHandle.fullFence();
      while (reads.isUnchanged(time)) {
        if (interruptibly) {
          changed.await();
        } else {
          changed.awaitUninterruptibly();
        }
      }
    } finally {
      COUNT.setOpaque(this, count - 1);
      lock.unlock();
    }
  }

  /** Called by a commit after it has written and unlocked. */
  void wake() {
    VarHandle.fullFence(); // see await()
    if ((int) COUNT.getOpaque(this) > 0) {
      lock.lock();
      try {
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }
}
