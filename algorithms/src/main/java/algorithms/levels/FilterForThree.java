package algorithms.levels;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Peterson's lock for three: two levels, each of which keeps back one. Blocking, without
 * starvation; thread-safe for threads 0, 1 and 2.
 *
 * <p><b>Paper:</b> Peterson, "Myths About the Mutual Exclusion Problem", Information Processing
 * Letters 12(3), 1981; Herlihy and Shavit, "The Art of Multiprocessor Programming", section 2.4.
 */
public final class FilterForThree {

  /** The level that each thread wants to get through; 0 if none. */
  private final AtomicIntegerArray level = new AtomicIntegerArray(3);

  /** Who is kept back at each level; place 0 is not used. */
  private final AtomicIntegerArray victim = new AtomicIntegerArray(3);

  private final AtomicInteger inside = new AtomicInteger();

  /** Creates a lock that is free. */
  public FilterForThree() {}

  /**
   * Goes through the section alone.
   *
   * @param me 0, 1 or 2
   * @throws IllegalStateException if somebody else was in
   */
  public void pass(int me) {
    for (int l = 1; l <= 2; l++) {
      level.set(me, l);
      victim.set(l, me);
      while (victim.get(l) == me && othersAreAt(l, me)) {
        Thread.onSpinWait();
      }
    }
    try {
      if (inside.incrementAndGet() > 1) {
        throw new IllegalStateException("Two are in at once.");
      }
    } finally {
      inside.decrementAndGet();
      level.set(me, 0);
    }
  }

  private boolean othersAreAt(int l, int me) {
    return level.get((me + 1) % 3) >= l || level.get((me + 2) % 3) >= l;
  }
}
