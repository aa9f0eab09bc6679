package heddle.lab.stress;

import algorithms.sync.Barrier;
import algorithms.sync.BrokenBarrier;
import algorithms.sync.CountingSemaphore;
import algorithms.sync.Rendezvous;
import algorithms.sync.WaitGroup;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Threads meet, wait and take turns: do they see what was written before, and are they let in one
 * at a time?
 */
public final class SyncStress {
  private SyncStress() {}

  private static void twice(Rendezvous barrier) throws InterruptedException {
    barrier.await();
    barrier.await();
  }

  /** {@link CountingSemaphore}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("CountingSemaphore")
  @Ref("sync/semaphore")
  @State
  public static class Semaphore extends Trial {
    private final CountingSemaphore permit = new CountingSemaphore(1);
    private int inside;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            permit.acquire();
            inside++;
            permit.release();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            permit.acquire();
            inside++;
            permit.release();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(inside == 2 && permit.available() == 1 ? RIGHT : "two are in");
    }
  }

  /** {@link WaitGroup}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("WaitGroup")
  @Ref("sync/wait-group")
  @State
  public static class Group extends Trial {
    private final WaitGroup group = new WaitGroup(1);
    private int written;
    private int seen;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            written = 1;
            group.done();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            group.await();
            seen = written;
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(seen == 1 ? RIGHT : "what came before is not seen");
    }
  }

  /** {@link Barrier}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Barrier")
  @Ref("sync/barrier-reused")
  @State
  public static class Meeting extends Trial {
    private final Barrier barrier = new Barrier(2);
    private int mine;
    private int theirs;
    private int seen;
    private int alsoSeen;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = 1;
            barrier.await();
            seen = theirs;
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = 1;
            barrier.await();
            alsoSeen = mine;
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(seen == 1 && alsoSeen == 1 ? RIGHT : "what came before is not seen");
    }
  }

  /** {@link BrokenBarrier}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenBarrier")
  @Ref("sync/barrier-reused")
  @Operations(4)
  @State
  public static class BrokenReused {
    private static final Crew<BrokenBarrier> CREW =
        Crew.of(() -> new BrokenBarrier(2), SyncStress::twice, SyncStress::twice);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link Barrier}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Barrier")
  @Ref("sync/barrier-reused")
  @Operations(4)
  @State
  public static class Reused {
    private static final Crew<Barrier> CREW =
        Crew.of(() -> new Barrier(2), SyncStress::twice, SyncStress::twice);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
