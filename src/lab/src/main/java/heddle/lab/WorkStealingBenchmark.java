package heddle.lab;

import algorithms.stealing.StealingTask;
import algorithms.stealing.WorkStealingPool;
import heddle.lab.counting.Pools;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * All threads give divide-and-conquer tasks to one pool of {@value #WORKERS} workers; an operation
 * is one task of a tree of {@value #TASKS}, the calls of a Fibonacci function.
 *
 * <p>The tasks are as small as can be, and the tree is lopsided, so that what is measured is
 * forking, joining and stealing.
 */
public class WorkStealingBenchmark {
  private static final int WORKERS = 2;
  private static final int N = 18;

  /** How many calls Fibonacci of {@value #N} takes. */
  private static final int TASKS = 8_361;

  /** The pool of {@link #workStealingPool}. */
  @State(Scope.Benchmark)
  public static class Stealing {
    final WorkStealingPool pool = new WorkStealingPool(WORKERS);

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

  /** The pool of {@link #forkJoinPool}. */
  @State(Scope.Benchmark)
  public static class Jdk {
    final ForkJoinPool pool = new ForkJoinPool(WORKERS);

    /** Ends the workers. */
    @TearDown
    public void close() {
      pool.shutdownNow();
    }
  }

  /** {@link WorkStealingPool}. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int workStealingPool(Stealing shared) {
    return shared.pool.invoke(new Ours(N));
  }

  /** {@link ForkJoinPool}. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int forkJoinPool(Jdk shared) {
    return shared.pool.invoke(new Theirs(N));
  }

  private static final class Ours extends StealingTask<Integer> {
    private final int n;

    Ours(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < 2) {
        return n;
      }
      Ours one = new Ours(n - 1);
      Ours two = new Ours(n - 2);
      two.fork();
      one.run();
      return one.join() + two.join();
    }
  }

  private static final class Theirs extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;

    Theirs(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      if (n < 2) {
        return n;
      }
      Theirs one = new Theirs(n - 1);
      Theirs two = new Theirs(n - 2);
      two.fork();
      return one.invoke() + two.join();
    }
  }
}
