package heddle.lab.stress;

import algorithms.pool.PriorityThreadPool;
import algorithms.pool.TicketOffice;
import algorithms.stealing.WorkStealingPool;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

  private static void comeLast(TicketOffice office) {
    office.come();
    office.close();
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
    /** Of daemons, or else it would keep the fork alive. */
    private static final PriorityThreadPool POOL =
        new PriorityThreadPool(
            1, 1, 0, TimeUnit.SECONDS, 1 << 16, Thread.ofPlatform().daemon().factory());

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
    private static final WorkStealingPool POOL = new WorkStealingPool(1);
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

  /** {@link TicketOffice}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("TicketOffice")
  @Ref("pool/back-pressure")
  @Operations(3)
  @State
  public static class Tickets {
    private static final Crew<TicketOffice> CREW =
        Crew.of(TicketOffice::new, o -> o.come(), o -> o.come(), PoolStress::comeLast)
            .judgedBy(o -> o.lost() == 0 ? Trial.RIGHT : "accepted and not served");

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
