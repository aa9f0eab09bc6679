package algorithms.levels;

import algorithms.sync.Barrier;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Two threads that work in rounds and meet at a {@link Barrier}. Blocking; thread-safe. */
public final class Rounds {

  private final Barrier barrier = new Barrier(2);
  private final AtomicIntegerArray done = new AtomicIntegerArray(2);

  /** Creates two workers who have done nothing. */
  public Rounds() {}

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
      barrier.await();
      if (done.get(1 - me) < round) {
        throw new IllegalStateException("The other one has not done round " + round + ".");
      }
    }
  }
}
