package algorithms.forkjoin;

import algorithms.stealing.StealingTask;
import algorithms.stealing.WorkStealingPool;

/**
 * A divide-and-conquer sum whose tasks run other tasks while they wait.
 *
 * <p><b>Progress:</b> blocking, without deadlock whatever the number of threads. <b>Complexity:</b>
 * time n divided by the threads, plus the logarithm of n; tasks for every number, which is far too
 * fine for anything but showing.
 */
public final class ForkJoinSum {

  private final int threads;

  /**
   * Creates a sum.
   *
   * @param threads how many threads the pool has, at least 1
   */
  public ForkJoinSum(int threads) {
    this.threads = threads;
  }

  /**
   * Adds the numbers from 1 to n, in halves down to single numbers.
   *
   * @param n the last number, at least 1
   * @return the sum
   */
  public long upTo(int n) {
    try (WorkStealingPool pool = new WorkStealingPool(threads)) {
      return pool.invoke(new Part(1, n));
    }
  }

  private static final class Part extends StealingTask<Long> {
    private final int from;
    private final int to;

    Part(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Long compute() {
      if (from == to) {
        return (long) from;
      }
      int middle = (from + to) >>> 1;
      Part low = new Part(from, middle);
      Part high = new Part(middle + 1, to);
      both(low, high);
      return low.join() + high.join();
    }
  }
}
