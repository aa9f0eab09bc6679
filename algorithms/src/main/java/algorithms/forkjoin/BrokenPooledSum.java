package algorithms.forkjoin;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A divide-and-conquer sum on a pool with a fixed number of threads: wrong, because a task that
 * waits for its halves keeps a thread from running them.
 *
 * <p><b>The rule it breaks:</b> a task may not wait for another task that can only run in its
 * place. Each task hands both halves to the pool and waits for them. As soon as all threads wait,
 * the halves stay in the queue, and nobody will ever take them: two threads are not enough for the
 * second level of a sum of four numbers. A larger pool fails for a larger sum.
 *
 * <p><b>Published</b> in "Advanced Threading Patterns", "Fork-Join Pattern Implementation": {@code
 * fork_join_execute} submits its subtasks to the pool that runs it, and blocks in {@code
 * future_get}. Named thread starvation deadlock by Goetz and others, "Java Concurrency in
 * Practice", 2006, section 8.1.1.
 *
 * <p><b>Progress:</b> blocking; deadlocks.
 *
 * @see ForkJoinSum
 */
public final class BrokenPooledSum {

  private final int threads;

  /**
   * Creates a sum.
   *
   * @param threads how many threads the pool has
   */
  public BrokenPooledSum(int threads) {
    this.threads = threads;
  }

  /**
   * Adds the numbers from 1 to n, in halves down to single numbers.
   *
   * @param n the last number, at least 1
   * @return the sum
   * @throws ExecutionException if a half fails
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public long upTo(int n) throws ExecutionException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long sum = pool.submit(() -> add(pool, 1, n)).get();
    pool.shutdown();
    return sum;
  }

  private static long add(ExecutorService pool, int from, int to)
      throws ExecutionException, InterruptedException {
    if (from == to) {
      return from;
    }
    int middle = (from + to) >>> 1;
    Future<Long> low = pool.submit(() -> add(pool, from, middle));
    Future<Long> high = pool.submit(() -> add(pool, middle + 1, to));
    // The fault: this thread belongs to the pool, and waits instead of running the halves.
    return low.get() + high.get();
  }
}
