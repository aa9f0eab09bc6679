package algorithms.sync;

import java.util.concurrent.BrokenBarrierException;

/**
 * A barrier that can be used again: each round has a number, and a thread waits for that to change.
 *
 * <p>Without the number a thread that is slow to wake from one round would see the count of the
 * next; see {@link BrokenBarrier}. If a thread is interrupted while it waits, the others could
 * never be complete: the barrier is spoilt, and they and all who come later are told so.
 *
 * <p><b>Progress:</b> blocking. <b>Complexity:</b> constant time for each thread and round, plus
 * one wake-up of all. Thread-safe. What each thread did before {@link #await} happens-before what
 * all do after it.
 *
 * <p><b>Papers:</b> Hensgen, Finkel and Manber, "Two Algorithms for Barrier Synchronization",
 * International Journal of Parallel Programming 17(1), 1988; Herlihy and Shavit, "The Art of
 * Multiprocessor Programming", section 17.3 (the round's parity as sense reversal).
 */
public final class Barrier implements Rendezvous {

  private final int parties;

  /** Guarded by this object's monitor, as are all below. */
  private int arrived;

  private int round;
  private boolean spoilt;

  /**
   * Creates a barrier.
   *
   * @param parties how many threads meet, at least 1
   * @throws IllegalArgumentException if there is none
   */
  public Barrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException(
          "At least 1 thread must meet at a barrier, and not %d.".formatted(parties));
    }
    this.parties = parties;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if another thread has been interrupted here, caused by a {@link
   *     BrokenBarrierException}
   */
  @Override
  public synchronized int await() throws InterruptedException {
    requireSound();
    int before = arrived++;
    if (arrived == parties) {
      arrived = 0;
      round++;
      notifyAll();
      return before;
    }
    int mine = round;
    while (mine == round && !spoilt) {
      try {
        wait();
      } catch (InterruptedException e) {
        if (mine == round) {
          spoilt = true;
          notifyAll();
          throw e;
        }
        Thread.currentThread().interrupt(); // all had come: the round is complete
      }
    }
    if (mine == round) {
      requireSound();
    }
    return before;
  }

  private void requireSound() {
    if (spoilt) {
      throw new IllegalStateException(
          "A thread was interrupted at this barrier, so its round can never be complete.",
          new BrokenBarrierException());
    }
  }
}
