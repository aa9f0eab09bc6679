package algorithms.inversion;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A lock whose holder runs with the priority of the most urgent thread that waits for it.
 *
 * <p>Without that, a thread of middle priority, which has nothing to do with the lock, can keep the
 * holder from running, and so the urgent one from going on: priority inversion. The holder inherits
 * when somebody comes to wait, and has its own priority back when it gives the lock back or the one
 * that waits gives up. The lock is handed over to the most urgent one that waits, the oldest among
 * equals.
 *
 * <p>Priorities are those of {@link Thread#setPriority}, which most operating systems take for a
 * hint and some ignore. Inheritance is not passed on through several locks.
 *
 * <p><b>Progress:</b> blocking; less urgent threads may wait for ever. Thread-safe, not reentrant.
 *
 * <p><b>Papers:</b> Lampson and Redell, "Experience with Processes and Monitors in Mesa", CACM
 * 23(2), 1980, section 6 (the problem); Sha, Rajkumar and Lehoczky, "Priority Inheritance
 * Protocols", IEEE Transactions on Computers 39(9), 1990, section III.
 */
public final class InheritanceLock implements PriorityLock {

  /** Guarded by this object's monitor, as are all below. */
  private final PriorityQueue<Waiter> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt((Waiter w) -> -w.priority).thenComparingLong(w -> w.ticket));

  private Thread holder;
  private int own;
  private int effective;
  private long tickets;

  /** Creates a lock that is free. */
  public InheritanceLock() {}

  @Override
  public synchronized void lock(int priority) throws InterruptedException {
    if (holder == Thread.currentThread()) {
      throw new IllegalMonitorStateException(
          "%s holds this lock already and would wait for itself: it is not reentrant."
              .formatted(holder.getName()));
    }
    if (holder == null) {
      give(new Waiter(Thread.currentThread(), priority, tickets++));
      return;
    }
    Waiter me = new Waiter(Thread.currentThread(), priority, tickets++);
    waiting.add(me);
    inherit();
    while (holder != me.thread) {
      try {
        wait();
      } catch (InterruptedException e) {
        if (holder == me.thread) {
          Thread.currentThread().interrupt(); // handed over already: it is held
        } else {
          waiting.remove(me);
          inherit();
          throw e;
        }
      }
    }
  }

  @Override
  public synchronized void unlock() {
    if (holder != Thread.currentThread()) {
      throw new IllegalMonitorStateException(
          "%s does not hold this lock, so it cannot unlock it."
              .formatted(Thread.currentThread().getName()));
    }
    holder.setPriority(own);
    holder = null;
    Waiter next = waiting.poll();
    if (next != null) {
      give(next);
      notifyAll();
    }
  }

  @Override
  public synchronized boolean isInverted() {
    return holder != null && !waiting.isEmpty() && waiting.peek().priority > effective;
  }

  private void give(Waiter next) {
    holder = next.thread;
    own = next.priority;
    inherit();
  }

  /** The holder runs with the greatest of all priorities that depend on it. */
  private void inherit() {
    Waiter most = waiting.peek();
    effective = most == null ? own : Math.max(own, most.priority);
    holder.setPriority(effective);
  }

  private record Waiter(Thread thread, int priority, long ticket) {}
}
