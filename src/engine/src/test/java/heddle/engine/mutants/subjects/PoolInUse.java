package heddle.engine.mutants.subjects;

import algorithms.pool.Priority;
import algorithms.pool.PriorityThreadPool;
import java.util.concurrent.ExecutionException;

/** A pool that is given tasks with and without a result, and is closed. */
public final class PoolInUse {
  private final PriorityThreadPool pool = new PriorityThreadPool(2, 2);
  private int done;

  /** Hands in tasks, waits for one of them and then for all; how much was done. */
  public int use() throws InterruptedException, ExecutionException {
    pool.execute(this::count);
    int result = pool.submit(() -> 5, Priority.HIGH).get();
    pool.execute(this::count);
    pool.close();
    return 10 * done() + result;
  }

  private synchronized void count() {
    done++;
  }

  /** How many tasks without a result were done. */
  public synchronized int done() {
    return done;
  }
}
