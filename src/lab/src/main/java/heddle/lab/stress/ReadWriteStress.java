package heddle.lab.stress;

import algorithms.rwlock.ArrivalOrderLedger;
import algorithms.rwlock.BrokenGrantLedger;
import algorithms.rwlock.BrokenUpgradingCache;
import algorithms.rwlock.ReadersFirstLedger;
import algorithms.rwlock.UnorderedLedger;
import algorithms.rwlock.UpgradingCache;
import algorithms.rwlock.WritersFirstLedger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Two threads book in a ledger under a reader-writer lock, and one looks whether it is balanced: is
 * a writer alone?
 */
public final class ReadWriteStress {
  private ReadWriteStress() {}

  /** {@link BrokenGrantLedger}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenGrantLedger")
  @Ref("rwlock/grant-not-counted")
  @State
  @Operations(3)
  public static class BrokenGrant extends Trial {
    private final BrokenGrantLedger ledger = new BrokenGrantLedger();
    private boolean balanced;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> ledger.book());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            ledger.book();
            balanced = ledger.isBalanced();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(ledger.booked() == 4 && balanced ? RIGHT : "two are in");
    }
  }

  /** {@link ArrivalOrderLedger}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("ArrivalOrderLedger")
  @Ref("rwlock/arrival-order")
  @State
  @Operations(3)
  public static class ArrivalOrder extends Trial {
    private final ArrivalOrderLedger ledger = new ArrivalOrderLedger();
    private boolean balanced;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> ledger.book());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            ledger.book();
            balanced = ledger.isBalanced();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(ledger.booked() == 4 && balanced ? RIGHT : "two are in");
    }
  }

  /** {@link UnorderedLedger}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("UnorderedLedger")
  @Ref("rwlock/whoever-is-awake")
  @State
  @Operations(3)
  public static class Unordered extends Trial {
    private final UnorderedLedger ledger = new UnorderedLedger();
    private boolean balanced;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> ledger.book());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            ledger.book();
            balanced = ledger.isBalanced();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(ledger.booked() == 4 && balanced ? RIGHT : "two are in");
    }
  }

  /** {@link WritersFirstLedger}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("WritersFirstLedger")
  @Ref("rwlock/arrival-order")
  @State
  @Operations(3)
  public static class WritersFirst extends Trial {
    private final WritersFirstLedger ledger = new WritersFirstLedger();
    private boolean balanced;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> ledger.book());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            ledger.book();
            balanced = ledger.isBalanced();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(ledger.booked() == 4 && balanced ? RIGHT : "two are in");
    }
  }

  /** {@link ReadersFirstLedger}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("ReadersFirstLedger")
  @Ref("rwlock/writer-overtaken")
  @State
  @Operations(3)
  public static class ReadersFirst extends Trial {
    private final ReadersFirstLedger ledger = new ReadersFirstLedger();
    private boolean balanced;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> ledger.book());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            ledger.book();
            balanced = ledger.isBalanced();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(ledger.booked() == 4 && balanced ? RIGHT : "two are in");
    }
  }

  /** {@link BrokenUpgradingCache}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenUpgradingCache")
  @Ref("rwlock/upgrade")
  @State
  public static class BrokenUpgrading {
    private static final Crew<BrokenUpgradingCache> CREW =
        Crew.of(BrokenUpgradingCache::new, c -> c.get(), c -> c.get())
            .judgedBy(c -> c.get() == 42 ? Trial.RIGHT : "another value");

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link UpgradingCache}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("UpgradingCache")
  @Ref("rwlock/upgrade")
  @State
  public static class Upgrading {
    private static final Crew<UpgradingCache> CREW =
        Crew.of(UpgradingCache::new, c -> c.get(), c -> c.get())
            .judgedBy(c -> c.get() == 42 ? Trial.RIGHT : "another value");

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
