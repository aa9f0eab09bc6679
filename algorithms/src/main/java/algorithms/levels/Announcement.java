package algorithms.levels;

import java.util.concurrent.CountDownLatch;

/** A value that is there before it is announced. Blocking; thread-safe. */
public final class Announcement {

  private final CountDownLatch ready = new CountDownLatch(1);
  private int value;

  /** Creates a value that is not there. */
  public Announcement() {}

  /** Makes the value and says so. */
  public void publish() {
    value = 42;
    ready.countDown();
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
