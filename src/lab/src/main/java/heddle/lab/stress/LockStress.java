package heddle.lab.stress;

import algorithms.lock.BackoffGuardedCount;
import algorithms.lock.BrokenFlagGuardedCount;
import algorithms.lock.BrokenLevelledRooms;
import algorithms.lock.BrokenStripedAccounts;
import algorithms.lock.LevelledRooms;
import algorithms.lock.McsGuardedCount;
import algorithms.lock.StripedAccounts;
import algorithms.lock.TicketGuardedCount;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads increment a plain counter under a lock: is it ever let in two at once? */
public final class LockStress {
  private LockStress() {}

  /** {@link BrokenFlagGuardedCount}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenFlagGuardedCount")
  @Ref("levels/02-flag-guard")
  @State
  public static class BrokenFlag extends Trial {
    private final BrokenFlagGuardedCount count = new BrokenFlagGuardedCount();
    private boolean mine;
    private boolean theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = count.tryIncrement();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = count.tryIncrement();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              count.get() == (mine ? 1 : 0) + (theirs ? 1 : 0) ? RIGHT : "an increment is lost");
    }
  }

  /** {@link TicketGuardedCount}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("TicketGuardedCount")
  @Ref("lock/ticket")
  @State
  @Operations(3)
  public static class Ticket extends Trial {
    private final TicketGuardedCount count = new TicketGuardedCount();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            count.increment();
            count.increment();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> count.increment());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(count.get() == 3 ? RIGHT : "an increment is lost");
    }
  }

  /** {@link McsGuardedCount}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("McsGuardedCount")
  @Ref("lock/mcs")
  @State
  @Operations(3)
  public static class Mcs extends Trial {
    private final McsGuardedCount count = new McsGuardedCount();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            count.increment();
            count.increment();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> count.increment());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(count.get() == 3 ? RIGHT : "an increment is lost");
    }
  }

  /** {@link BackoffGuardedCount}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BackoffGuardedCount")
  @Ref("lock/ticket")
  @State
  @Operations(3)
  public static class Backoff extends Trial {
    private final BackoffGuardedCount count = new BackoffGuardedCount();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            count.increment();
            count.increment();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> count.increment());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(count.get() == 3 ? RIGHT : "an increment is lost");
    }
  }

  /** {@link StripedAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("StripedAccounts")
  @Ref("lock/opposite-transfers")
  @State
  public static class Striped extends Trial {
    private final StripedAccounts accounts = new StripedAccounts(4, 2, 10);

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.transfer(0, 1, 5));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.transfer(1, 0, 3));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.total() == 40 ? RIGHT : "money is made or lost");
    }
  }

  /** {@link BrokenLevelledRooms}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenLevelledRooms")
  @Ref("lock/levels-out-of-order")
  @State
  public static class BrokenLevels {
    private static final Crew<BrokenLevelledRooms> CREW =
        Crew.of(BrokenLevelledRooms::new, r -> r.comeBack(), r -> r.visit());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link LevelledRooms}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("LevelledRooms")
  @Ref("lock/levels-out-of-order")
  @State
  public static class Levels {
    private static final Crew<LevelledRooms> CREW =
        Crew.of(LevelledRooms::new, r -> r.comeBack(), r -> r.visit());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenStripedAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenStripedAccounts")
  @Ref("lock/opposite-transfers")
  @State
  public static class BrokenStriped {
    private static final Crew<BrokenStripedAccounts> CREW =
        Crew.of(
                () -> new BrokenStripedAccounts(4, 2, 10),
                a -> a.transfer(0, 1, 5),
                a -> a.transfer(1, 0, 5))
            .judgedBy(a -> a.total() == 40 ? Trial.RIGHT : "money is lost");

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
