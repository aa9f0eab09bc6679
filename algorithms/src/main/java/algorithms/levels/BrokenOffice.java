package algorithms.levels;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * An office with a printer and a scanner, which people take in different orders: wrong, because
 * each may hold what the other one waits for.
 *
 * <p><b>The rule it breaks:</b> all who take several locks take them in one order. Somebody who
 * needs only one gets on, and makes it look as if all were well.
 *
 * <p><b>Source:</b> "Complete Concurrency Mastery", part 4, "Classic Example".
 *
 * @see OrderedOffice
 */
public final class BrokenOffice {

  private final Object printer = new Object();
  private final Object scanner = new Object();
  private final AtomicInteger jobs = new AtomicInteger();

  /** Opens the office. */
  public BrokenOffice() {}

  /** Copies a page: takes the printer, then the scanner. */
  public void copy() {
    synchronized (printer) {
      synchronized (scanner) {
        jobs.incrementAndGet();
      }
    }
  }

  /** Scans a page and prints the receipt. */
  public void scan() {
    // The fault: copy() takes them in the other order.
    synchronized (scanner) {
      synchronized (printer) {
        jobs.incrementAndGet();
      }
    }
  }

  /** Prints a page: takes the printer alone. */
  public void print() {
    synchronized (printer) {
      jobs.incrementAndGet();
    }
  }

  /**
   * Returns how many jobs are done.
   *
   * @return the number of calls that have returned
   */
  public int jobs() {
    return jobs.get();
  }
}
