package algorithms.pool;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A counter with one clerk and one chair: a pool with one thread and one place in its queue, and
 * what became of those who came.
 */
public final class TicketOffice {

  private final PriorityThreadPool clerk = new PriorityThreadPool(1, 1);
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger served = new AtomicInteger();

  /** Opens the office. */
  public TicketOffice() {}

  /**
   * Comes and is served, waits on the chair, or is sent away.
   *
   * @return whether there was room
   */
  public boolean come() {
    try {
      clerk.execute(served::incrementAndGet);
      accepted.incrementAndGet();
      return true;
    } catch (RejectedExecutionException fullOrClosed) {
      return false;
    }
  }

  /** The clerk has a coffee; whoever is at the counter is served first. */
  public void coffee() {
    clerk.pause();
  }

  /** The clerk comes back. */
  public void back() {
    clerk.resume();
  }

  /** Closes after those who wait have been served. */
  public void close() {
    clerk.close();
  }

  /**
   * Returns how many were accepted and not served; exact only after {@link #close}.
   *
   * @return 0, if nothing is wrong
   */
  public int lost() {
    return accepted.get() - served.get();
  }
}
