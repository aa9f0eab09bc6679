package guest.library;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantLock;

/** The nodes of those who wait are made by the library, and seen by all. */
@Expect(
    reaches = "2",
    open = "java.util.concurrent.locks.*",
    proved = true,
    why = "the lock keeps the two apart, however its own steps are interleaved")
public class OpenedLock {
  private final ReentrantLock lock = new ReentrantLock();
  private int x;

  public void one() {
    lock.lock();
    try {
      x++;
    } finally {
      lock.unlock();
    }
  }

  public void two() {
    one();
  }

  public int end() {
    return x;
  }
}
