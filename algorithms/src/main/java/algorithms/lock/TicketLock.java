package algorithms.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A spin lock with the manners of a bakery: draw a ticket, wait until it is called.
 *
 * <p><b>Order:</b> first come, first served; the place in the queue is taken by one atomic
 * addition. The price is the <em>convoy</em>: while the thread whose turn it is does not run,
 * nobody gets in, although the lock is free.
 *
 * <p><b>Progress:</b> blocking, without starvation: with n threads waiting, the last one gets in
 * after n sections. {@link #tryLock} and {@link #unlock} are wait-free. <b>Complexity:</b> each
 * hand-over makes every waiting processor read one cache line anew; see {@link McsLock} for a queue
 * that does not. Thread-safe. A thread that is held up in {@link #tryLock} for exactly
 * 2<sup>32</sup> hand-overs could take a ticket out of turn.
 *
 * <p><b>Paper:</b> Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization on
 * Shared-Memory Multiprocessors", ACM TOCS 9(1), 1991, section 2.2 and figure 2.
 */
public final class TicketLock implements Mutex {

  private static final VarHandle NEXT;
  private static final VarHandle SERVED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      NEXT = lookup.findVarHandle(TicketLock.class, "next", int.class);
      SERVED = lookup.findVarHandle(TicketLock.class, "served", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Holder holder = new Holder();

  /** The ticket that is drawn next. Accessed through {@link #NEXT} only. */
  private int next;

  /** The ticket whose holder may be in. Accessed through {@link #SERVED} only. */
  private int served;

  /** Creates a lock that is free. */
  public TicketLock() {}

  @Override
  public void lock() {
    holder.requireOther();
    // Volatile: no order is needed, for a ticket guards nothing; but only this form is one
    // instruction where the hardware has it, the weaker ones are loops around a compare-and-set.
    int ticket = (int) NEXT.getAndAdd(this, 1);
    Spin spin = new Spin();
    // Acquire: pairs with the release in unlock(). Without it the section could read values from
    // before the previous section.
    while ((int) SERVED.getAcquire(this) != ticket) {
      spin.once();
    }
    holder.enter();
  }

  @Override
  public boolean tryLock() {
    // Acquire: as in lock(). It must come first: if the next ticket is still this one at the
    // compare-and-set, then nobody is in, as served never passes next.
    int now = (int) SERVED.getAcquire(this);
    if (!NEXT.compareAndSet(this, now, now + 1)) {
      return false;
    }
    holder.enter();
    return true;
  }

  @Override
  public void unlock() {
    holder.leave();
    // Plain would do for the read, as the holder alone writes here. Release: pairs with the acquire
    // of the thread with the next ticket, and passes on what this section wrote.
    SERVED.setRelease(this, (int) SERVED.getOpaque(this) + 1);
  }
}
