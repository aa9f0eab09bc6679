package algorithms.levels;

import java.util.concurrent.atomic.AtomicInteger;

/** An office in which the printer is taken before the scanner. Blocking; thread-safe. */
public final class OrderedOffice {

  private final Object printer = new Object();
  private final Object scanner = new Object();
  private final AtomicInteger jobs = new AtomicInteger();

  /** Opens the office. */
  public OrderedOffice() {}

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
    synchronized (printer) {
      synchronized (scanner) {
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
