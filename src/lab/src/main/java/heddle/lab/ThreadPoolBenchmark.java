package heddle.lab;

import algorithms.pool.PriorityThreadPool;
import heddle.lab.counting.Pools;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * All threads hand tasks to one pool of {@value #WORKERS} workers with a bounded queue; an
 * operation is one task, and each thread waits for {@value #BATCH} of its tasks before it goes on.
 *
 * <p>The tasks do nothing but count down, so that what is measured is the pool.
 */
public class ThreadPoolBenchmark {
  private static final int WORKERS = 2;
  private static final int BATCH = 64;
  private static final int CAPACITY = 1 << 16;

  /** The pool of {@link #priorityThreadPool}. */
  @State(Scope.Benchmark)
  public static class Priorities {
    final PriorityThreadPool pool = new PriorityThreadPool(WORKERS, CAPACITY);

    /** Tells where to look for tasks that wait. */
    @Setup
    public void watch() {
      Pools.watch(pool::queued);
    }

    /** Ends the workers. */
    @TearDown
    public void close() {
      pool.shutdownNow();
    }
  }

  /** The pool of {@link #threadPoolExecutor}. */
  @State(Scope.Benchmark)
  public static class Jdk {
    final ExecutorService pool =
        new ThreadPoolExecutor(
            WORKERS, WORKERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(CAPACITY));

    /** Ends the workers. */
    @TearDown
    public void close() {
      pool.shutdownNow();
    }
  }

  /** {@link PriorityThreadPool}. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void priorityThreadPool(Priorities shared) throws InterruptedException {
    run(shared.pool);
  }

  /** {@link ThreadPoolExecutor}. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void threadPoolExecutor(Jdk shared) throws InterruptedException {
    run(shared.pool);
  }

  private static void run(Executor pool) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(BATCH);
    for (int i = 0; i < BATCH; i++) {
      pool.execute(done::countDown);
    }
    done.await();
  }
}
