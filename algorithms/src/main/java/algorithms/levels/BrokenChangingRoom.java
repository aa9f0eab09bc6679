package algorithms.levels;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A changing room for one whose door is unlocked by everybody who leaves, also by those who never
 * got in: wrong, because each of these lets one more in.
 *
 * <p><b>The rule it breaks:</b> only what was acquired is released. {@code finally} runs whether
 * the permit was there or not.
 *
 * @see ChangingRoom
 */
public final class BrokenChangingRoom {

  private final Semaphore permit = new Semaphore(1);
  private final AtomicInteger inside = new AtomicInteger();

  /** Opens an empty room. */
  public BrokenChangingRoom() {}

  /**
   * Goes in and out again, if nobody is in.
   *
   * @return whether the caller was in
   * @throws IllegalStateException if somebody else was in at the same time
   */
  public boolean visit() {
    boolean in = permit.tryAcquire();
    try {
      if (in) {
        change();
      }
    } finally {
      permit.release(); // the fault: also if there was nothing to release
    }
    return in;
  }

  private void change() {
    if (inside.incrementAndGet() > 1) {
      throw new IllegalStateException("Two are in the room for one.");
    }
    inside.decrementAndGet();
  }
}
