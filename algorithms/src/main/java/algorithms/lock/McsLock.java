package algorithms.lock;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The queue lock of Mellor-Crummey and Scott: each thread spins on a place of its own.
 *
 * <p>The threads that wait are a linked list, of which the lock knows the last. A thread that comes
 * swaps itself in as the last, and tells the one before where it stands; a thread that leaves calls
 * the one behind it. So a hand-over touches one other processor's cache and no more.
 *
 * <p><b>Order:</b> first come, first served, by the swap. <b>Progress:</b> blocking, without
 * starvation; {@link #tryLock} is wait-free, {@link #unlock} may wait for a thread that has swapped
 * itself in and not yet said so. <b>Complexity:</b> one remote cache line for each hand-over. A
 * place lives as long as its wait: it is made anew for each, for a place that is used again while
 * the thread before still writes to it is a bug of its own. Thread-safe.
 *
 * <p><b>Paper:</b> Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization on
 * Shared-Memory Multiprocessors", ACM TOCS 9(1), 1991, section 2.4 and figure 5.
 */
public final class McsLock implements Mutex {

  private static final VarHandle TAIL;

  static {
    try {
      TAIL = MethodHandles.lookup().findVarHandle(McsLock.class, "tail", Place.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Holder holder = new Holder();

  /** The last in the queue, null if the lock is free. Accessed through {@link #TAIL} only. */
  private Place tail;

  /** The place of the thread that is in. Read and written by that thread alone. */
  private Place mine;

  /** Creates a lock that is free. */
  public McsLock() {}

  @Override
  public void lock() {
    holder.requireOther();
    Place place = new Place();
    // Acquire: pairs with the release compare-and-set in unlock() that left the lock free. Release:
    // pairs with the swap of whoever comes next and then writes into this place, which must be
    // filled by then. There is no weaker form that has both.
    Place before = (Place) TAIL.getAndSet(this, place);
    if (before != null) {
      // Release: pairs with the acquire in unlock(), which then writes to our place.
      Place.BEHIND.setRelease(before, place);
      Spin spin = new Spin();
      // Acquire: pairs with the release in unlock(). Without it the section could read values from
      // before the previous section.
      while ((boolean) Place.WAITING.getAcquire(place)) {
        spin.once();
      }
    }
    mine = place;
    holder.enter();
  }

  @Override
  public boolean tryLock() {
    Place place = new Place();
    if (!TAIL.compareAndSet(this, null, place)) {
      return false;
    }
    mine = place;
    holder.enter();
    return true;
  }

  @Override
  public void unlock() {
    holder.leave();
    Place place = mine;
    // Acquire: pairs with the release in lock(), for below we write to the place behind.
    Place behind = (Place) Place.BEHIND.getAcquire(place);
    if (behind == null) {
      // Release: pairs with the swap that finds the queue empty, and passes on our section.
      if (TAIL.compareAndSet(this, place, null)) {
        return;
      }
      behind = announced(place);
    }
    // Release: pairs with the acquire in lock() of the thread that is called.
    Place.WAITING.setRelease(behind, false);
  }

  /** Somebody has swapped itself in behind us; waits until it has said where. */
  private static Place announced(Place place) {
    Spin spin = new Spin();
    Place behind;
    while ((behind = (Place) Place.BEHIND.getAcquire(place)) == null) {
      spin.once();
    }
    return behind;
  }

  /** Where one thread waits once. */
  private static final class Place {
    static final VarHandle BEHIND;
    static final VarHandle WAITING;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        BEHIND = lookup.findVarHandle(Place.class, "behind", Place.class);
        WAITING = lookup.findVarHandle(Place.class, "waiting", boolean.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    /** Who comes next. Accessed through {@link #BEHIND} only. */
    Place behind;

    /** Cleared by the thread in front when it leaves. Accessed through {@link #WAITING} only. */
    boolean waiting = true;
  }
}
