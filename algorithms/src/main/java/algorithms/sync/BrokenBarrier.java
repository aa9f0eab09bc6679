package algorithms.sync;

/**
 * A barrier that is used again without telling one round from the next: wrong, because a slow
 * thread wakes into the next round.
 *
 * <p><b>The rule it breaks:</b> a thread may only wait for a condition that stays true until it has
 * looked. Here the last thread to come sets the count back at once. One that it wakes, and that is
 * slow to look, may find the count of the next round, and sleeps again; then all sleep.
 *
 * <p><b>Published</b> as the non-solutions of Downey, "The Little Book of Semaphores", second
 * edition, section 3.6 (reusable barrier).
 *
 * <p><b>Progress:</b> blocking; deadlocks.
 *
 * @see Barrier
 */
public final class BrokenBarrier implements Rendezvous {

  private final int parties;

  /** Guarded by this object's monitor. */
  private int arrived;

  /**
   * Creates a barrier.
   *
   * @param parties how many threads meet, at least 1
   */
  public BrokenBarrier(int parties) {
    this.parties = parties;
  }

  @Override
  public synchronized int await() throws InterruptedException {
    int before = arrived++;
    if (arrived == parties) {
      notifyAll();
      // The fault: those who have been woken have not looked yet, and may find the next round's.
      arrived = 0;
      return before;
    }
    while (arrived != 0 && arrived < parties) {
      wait();
    }
    return before;
  }
}
