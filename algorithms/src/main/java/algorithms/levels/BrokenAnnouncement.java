package algorithms.levels;

import java.util.concurrent.CountDownLatch;

/**
 * A value that is announced before it is there: wrong, because the reader is let in too early.
 *
 * <p><b>The rule it breaks:</b> first the data, then the signal. The latch orders what comes before
 * its count-down before what comes after the wait; here nothing comes before.
 *
 * @see Announcement
 */
public final class BrokenAnnouncement {

  private final CountDownLatch ready = new CountDownLatch(1);
  private int value;

  /** Creates a value that is not there. */
  public BrokenAnnouncement() {}

  /** Makes the value and says so. */
  public void publish() {
    ready.countDown();
    value = 42; // the fault: too late
  }

  /**
   * Waits for the value and divides 84 by it.
   *
   * @return 2
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public int read() throws InterruptedException {
    ready.await();
    return 84 / value;
  }
}
