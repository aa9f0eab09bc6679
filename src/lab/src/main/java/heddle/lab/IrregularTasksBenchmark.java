package heddle.lab;

import algorithms.stealing.StealingTask;
import algorithms.stealing.WorkStealingPool;
import heddle.lab.counting.Pools;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * All threads give a flat set of {@value #TASKS} tasks to one pool of {@value #WORKERS} workers; an
 * operation is one of them. Their sizes are far apart and known to nobody: every 64th takes about a
 * thousand times as long as the others.
 */
public class IrregularTasksBenchmark {
  private static final int WORKERS = 2;
  private static final int TASKS = 512;
  private static final int SMALL = 10;
  private static final int LARGE = 10_000;
  private static final int RARE = 64;

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
    return shared.pool.invoke(new Ours(TASKS));
  }

  /** {@link ForkJoinPool}. */
  @Benchmark
  @OperationsPerInvocation(TASKS)
  public int forkJoinPool(Jdk shared) {
    return shared.pool.invoke(new Theirs(TASKS));
  }

  private static int work(int number) {
    // 37 and 64 have no common factor: the large ones are spread over the set.
    Blackhole.consumeCPU(number * 37 % RARE == 0 ? LARGE : SMALL);
    return 1;
  }

  /** Task 0 forks all others. */
  private static final class Ours extends StealingTask<Integer> {
    private final int all;
    private final int number;

    Ours(int all) {
      this(all, 0);
    }

    private Ours(int all, int number) {
      this.all = all;
      this.number = number;
    }

    @Override
    protected Integer compute() {
      List<Ours> others = new ArrayList<>();
      for (int i = 1; number == 0 && i < all; i++) {
        Ours other = new Ours(all, i);
        other.fork();
        others.add(other);
      }
      int sum = work(number);
      for (Ours other : others.reversed()) {
        sum += other.join();
      }
      return sum;
    }
  }

  /** Task 0 forks all others. */
  private static final class Theirs extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int all;
    private final int number;

    Theirs(int all) {
      this(all, 0);
    }

    private Theirs(int all, int number) {
      this.all = all;
      this.number = number;
    }

    @Override
    protected Integer compute() {
      List<Theirs> others = new ArrayList<>();
      for (int i = 1; number == 0 && i < all; i++) {
        Theirs other = new Theirs(all, i);
        other.fork();
        others.add(other);
      }
      int sum = work(number);
      for (Theirs other : others.reversed()) {
        sum += other.join();
      }
      return sum;
    }
  }
}
