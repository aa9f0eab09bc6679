package algorithms.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A spin lock that looks before it tries, and after each failure looks away for longer.
 *
 * <p>A thread that waits reads the flag, which stays in its cache, and tries to set it only when it
 * was seen clear. When many see that at once all but one fail; a failure doubles the time until the
 * next look, up to a bound, so that they spread out.
 *
 * <p><b>Order:</b> none; a thread that comes late may overtake all others, and one thread may be
 * overtaken without bound. For that the lock is never free while a thread that runs wants it.
 * <b>Progress:</b> blocking, without deadlock; {@link #tryLock} and {@link #unlock} are wait-free.
 * Thread-safe.
 *
 * <p><b>Papers:</b> Anderson, "The Performance of Spin Lock Alternatives for Shared-Memory
 * Multiprocessors", IEEE TPDS 1(1), 1990; Herlihy and Shavit, "The Art of Multiprocessor
 * Programming", sections 7.3 and 7.4.
 */
public final class BackoffLock implements Mutex {

  /** Spins after the first failure, and at most; a longer wait is left to the scheduler. */
  private static final int FIRST = 4;

  private static final int LONGEST = 1_024;

  private static final VarHandle TAKEN;

  static {
    try {
      TAKEN = MethodHandles.lookup().findVarHandle(BackoffLock.class, "taken", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Holder holder = new Holder();

  /** Whether some thread is in. Accessed through {@link #TAKEN} only. */
  private boolean taken;

  /** Creates a lock that is free. */
  public BackoffLock() {}

  @Override
  public void lock() {
    holder.requireOther();
    int pause = FIRST;
    Spin spin = new Spin();
    while (true) {
      // Opaque: a look that orders nothing; plain could be hoisted out of the loop.
      while ((boolean) TAKEN.getOpaque(this)) {
        spin.once();
      }
      if (take()) {
        holder.enter();
        return;
      }
      for (int i = 0; i < pause; i++) {
        Thread.onSpinWait();
      }
      pause = Math.min(2 * pause, LONGEST);
    }
  }

  @Override
  public boolean tryLock() {
    if (!take()) {
      return false;
    }
    holder.enter();
    return true;
  }

  @Override
  public void unlock() {
    holder.leave();
    // Release: pairs with the acquire in take(), and passes on what this section wrote.
    TAKEN.setRelease(this, false);
  }

  private boolean take() {
    // Acquire: pairs with the release in unlock(). Without it the section could read values from
    // before the previous section. Not the weak form, for tryLock() must not fail on a free lock.
    return !(boolean) TAKEN.compareAndExchangeAcquire(this, false, true);
  }
}
