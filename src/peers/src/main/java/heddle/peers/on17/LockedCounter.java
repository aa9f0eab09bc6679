package heddle.peers.on17;

import java.util.concurrent.locks.ReentrantLock;

/** W4: a counter under a lock of the JDK. */
public class LockedCounter {
  private final ReentrantLock lock = new ReentrantLock();
  private int x;

  /** Loses nothing. */
  public void increment() {
    lock.lock();
    try {
      x++;
    } finally {
      lock.unlock();
    }
  }
}
