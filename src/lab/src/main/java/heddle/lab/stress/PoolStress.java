package heddle.lab.stress;

import algorithms.pool.PriorityThreadPool;
import algorithms.stealing.WorkStealingPool;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads hand tasks to one pool: is each task done once? */
public final class PoolStress {
  private PoolStress() {}

  /** Threads are daemons if the one that makes them is; others would keep the fork alive. */
  private static <P> P ofDaemons(Supplier<P> maker) {
    FutureTask<P> task = new FutureTask<>(maker::get);
    Thread.ofPlatform().daemon().start(task);
    try {
      return task.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String done(Future<?> mine, Future<?> theirs, AtomicInteger done) {
    try {
      mine.get();
      theirs.get();
      return done.get() == 2 ? Trial.RIGHT : "a task is done twice";
    } catch (ExecutionException e) {
      return "a task failed";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** {@link PriorityThreadPool}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("PriorityThreadPool")
  @Ref("pool/back-pressure")
  @State
  public static class Priority extends Trial {
    private static final PriorityThreadPool POOL =
        ofDaemons(() -> new PriorityThreadPool(1, 1 << 16));
    private final AtomicInteger done = new AtomicInteger();
    private Future<?> mine;
    private Future<?> theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = POOL.submit(done::incrementAndGet);
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = POOL.submit(done::incrementAndGet);
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(done(mine, theirs, done));
    }
  }

  /** {@link WorkStealingPool}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("WorkStealingPool")
  @Ref("stealing/fork-join")
  @State
  public static class Stealing extends Trial {
    private static final WorkStealingPool POOL = ofDaemons(() -> new WorkStealingPool(1));
    private final AtomicInteger done = new AtomicInteger();
    private Future<?> mine;
    private Future<?> theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = POOL.submit(done::incrementAndGet);
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = POOL.submit(done::incrementAndGet);
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(done(mine, theirs, done));
    }
  }
}
