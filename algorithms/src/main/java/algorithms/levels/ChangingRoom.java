package algorithms.levels;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A changing room for one, unlocked by those who were in. Thread-safe; nobody waits. */
public final class ChangingRoom {

  private final Semaphore permit = new Semaphore(1);
  private final AtomicInteger inside = new AtomicInteger();

  /** Opens an empty room. */
  public ChangingRoom() {}

  /**
   * Goes in and out again, if nobody is in.
   *
   * @return whether the caller was in
   * @throws IllegalStateException if somebody else was in at the same time
   */
  public boolean visit() {
    if (!permit.tryAcquire()) {
      return false;
    }
    try {
      change();
    } finally {
      permit.release();
    }
    return true;
  }

  private void change() {
    if (inside.incrementAndGet() > 1) {
      throw new IllegalStateException("Two are in the room for one.");
    }
    inside.decrementAndGet();
  }
}
