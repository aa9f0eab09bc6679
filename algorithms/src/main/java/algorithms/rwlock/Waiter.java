package algorithms.rwlock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/** A thread that waits to be let in. */
final class Waiter {

  private static final int ASLEEP = 0;
  private static final int AWAKE = 1;
  private static final int GRANTED = 2;

  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(Waiter.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final boolean writer;
  final long since = System.nanoTime();
  private final Thread thread = Thread.currentThread();
  private final int looks;

  /** The place in the order of arrival. Guarded by the lock of the line, as is all below. */
  final long ticket;

  int overtaken;

  /** Accessed through {@link #STATE} only. */
  private int state;

  /**
   * The calling thread.
   *
   * @param looks how often it looks before it sleeps
   */
  Waiter(boolean writer, long ticket, int looks) {
    this.writer = writer;
    this.ticket = ticket;
    this.looks = looks;
    if (looks > 0) {
      state = AWAKE;
    }
  }

  /** The lock is this thread's from now on, whether it runs or not. */
  void grant() {
    // Volatile: release, which pairs with the acquire in isGranted(), and passes on what the
    // granting thread saw, which includes the sections before; and one step with the question
    // whether the thread sleeps, for to wake one that does not costs a call of the system.
    if ((int) STATE.getAndSet(this, GRANTED) == ASLEEP) {
      LockSupport.unpark(thread);
    }
  }

  /** Lets this thread try by itself. Under the lock of the line. */
  void wake() {
    // Volatile: one step with the question whether it sleeps, see grant().
    if ((int) STATE.getAndSet(this, AWAKE) == ASLEEP) {
      LockSupport.unpark(thread);
    }
  }

  /** It has tried in vain, and sleeps until it is woken again. Under the lock of the line. */
  void sleepAgain() {
    STATE.setOpaque(this, ASLEEP); // opaque: whoever wakes it has the lock of the line after us
  }

  /** Whether it was woken to try. */
  boolean isAwake() {
    return (int) STATE.getOpaque(this) == AWAKE; // opaque: only a hint to take the line's lock
  }

  boolean isGranted() {
    // Acquire: pairs with the release in grant(). Without it the section could read values from
    // before the previous section.
    return (int) STATE.getAcquire(this) == GRANTED;
  }

  /**
   * Looks for a while whether the lock is granted. For the waiting thread.
   *
   * @return true if it is not, and the thread has to sleep until it is woken
   */
  boolean mustSleep() {
    for (int i = 0; i < looks; i++) {
      if (isGranted()) {
        return false;
      }
      Thread.onSpinWait();
    }
    // Volatile: one step with the question whether it was granted meanwhile, and acquire if it was.
    return looks == 0 ? !isGranted() : STATE.compareAndSet(this, AWAKE, ASLEEP);
  }
}
