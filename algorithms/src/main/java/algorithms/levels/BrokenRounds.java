package algorithms.levels;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Two threads that work in rounds and meet at one latch: wrong, because a latch opens once.
 *
 * <p><b>The rule it breaks:</b> a latch counts down to zero and stays there. In the second round it
 * is open before anybody has come, and a thread goes on without the other one.
 *
 * @see Rounds
 */
public final class BrokenRounds {

  private final CountDownLatch latch = new CountDownLatch(2);
  private final AtomicIntegerArray done = new AtomicIntegerArray(2);

  /** Creates two workers who have done nothing. */
  public BrokenRounds() {}

  /**
   * Works two rounds, and looks after each whether the other one has done its part.
   *
   * @param me 0 or 1
   * @throws IllegalStateException if the other one is behind
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void work(int me) throws InterruptedException {
    for (int round = 1; round <= 2; round++) {
      done.set(me, round);
      latch.countDown();
      latch.await(); // the fault: in the second round this waits for nobody
      if (done.get(1 - me) < round) {
        throw new IllegalStateException("The other one has not done round " + round + ".");
      }
    }
  }
}
