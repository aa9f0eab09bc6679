package algorithms.levels;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Peterson's lock, which is for two, with three threads: wrong, because the third frees the second.
 *
 * <p><b>The rule it breaks:</b> each round of the lock keeps back one thread, the victim. With
 * three threads one round keeps back one and lets two in. The victim of the last one to come is
 * that one, whoever is in; all others go on.
 *
 * <p><b>Paper:</b> Peterson, "Myths About the Mutual Exclusion Problem", Information Processing
 * Letters 12(3), 1981, which repeats the round for n - 1 levels.
 *
 * @see FilterForThree
 */
public final class BrokenPetersonForThree {

  private final AtomicIntegerArray wants = new AtomicIntegerArray(3);
  private final AtomicInteger inside = new AtomicInteger();
  private volatile int victim;

  /** Creates a lock that is free. */
  public BrokenPetersonForThree() {}

  /**
   * Goes through the section alone.
   *
   * @param me 0, 1 or 2
   * @throws IllegalStateException if somebody else was in
   */
  public void pass(int me) {
    wants.set(me, 1);
    victim = me;
    // The fault: the next one to come becomes the victim in our place, while one is in already.
    while (victim == me && othersWant(me)) {
      Thread.onSpinWait();
    }
    try {
      if (inside.incrementAndGet() > 1) {
        throw new IllegalStateException("Two are in at once.");
      }
    } finally {
      inside.decrementAndGet();
      wants.set(me, 0);
    }
  }

  private boolean othersWant(int me) {
    return wants.get((me + 1) % 3) == 1 || wants.get((me + 2) % 3) == 1;
  }
}
