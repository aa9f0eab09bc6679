package heddle.lab.stress;

import algorithms.philosophers.BackingOffDiningTable;
import algorithms.philosophers.BrokenDiningTable;
import algorithms.philosophers.BrokenMonitorDiningTable;
import algorithms.philosophers.BrokenTryLockDiningTable;
import algorithms.philosophers.DiningTable;
import algorithms.philosophers.OrderedDiningTable;
import algorithms.philosophers.OrderedMonitorDiningTable;
import algorithms.philosophers.SingleLockDiningTable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two philosophers dine: do both eat? */
public final class TableStress {
  private TableStress() {}

  private static String judge(DiningTable table) {
    return table.meals() == 2 ? Trial.RIGHT : "somebody has not eaten";
  }

  /** {@link BrokenTryLockDiningTable}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenTryLockDiningTable")
  @Ref("philosophers/try-lock-livelock")
  @State
  public static class BrokenTryLock extends Trial {
    private final BrokenTryLockDiningTable table = new BrokenTryLockDiningTable(2);

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> table.dine(0));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> table.dine(1));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(table.meals() == 2 ? RIGHT : "somebody has not eaten");
    }
  }

  /** {@link BackingOffDiningTable}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BackingOffDiningTable")
  @Ref("philosophers/try-lock-livelock")
  @State
  public static class BackingOff extends Trial {
    private final BackingOffDiningTable table = new BackingOffDiningTable(2);

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> table.dine(0));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> table.dine(1));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(table.meals() == 2 ? RIGHT : "somebody has not eaten");
    }
  }

  /** {@link BrokenDiningTable}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenDiningTable")
  @Ref("philosophers/lock-order-deadlock")
  @State
  public static class BrokenLeftFirst {
    private static final Crew<BrokenDiningTable> CREW =
        Crew.of(() -> new BrokenDiningTable(2), t -> t.dine(0), t -> t.dine(1))
            .judgedBy(TableStress::judge);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link OrderedDiningTable}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("OrderedDiningTable")
  @Ref("philosophers/lock-order-deadlock")
  @State
  public static class Ordered {
    private static final Crew<OrderedDiningTable> CREW =
        Crew.of(() -> new OrderedDiningTable(2), t -> t.dine(0), t -> t.dine(1))
            .judgedBy(TableStress::judge);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenMonitorDiningTable}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenMonitorDiningTable")
  @Ref("philosophers/monitor-deadlock")
  @State
  public static class BrokenMonitors {
    private static final Crew<BrokenMonitorDiningTable> CREW =
        Crew.of(() -> new BrokenMonitorDiningTable(2), t -> t.dine(0), t -> t.dine(1))
            .judgedBy(TableStress::judge);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link OrderedMonitorDiningTable}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("OrderedMonitorDiningTable")
  @Ref("philosophers/monitor-deadlock")
  @State
  public static class OrderedMonitors {
    private static final Crew<OrderedMonitorDiningTable> CREW =
        Crew.of(() -> new OrderedMonitorDiningTable(2), t -> t.dine(0), t -> t.dine(1))
            .judgedBy(TableStress::judge);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link SingleLockDiningTable}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SingleLockDiningTable")
  @Ref("philosophers/one-lock")
  @State
  public static class OneLock {
    private static final Crew<SingleLockDiningTable> CREW =
        Crew.of(() -> new SingleLockDiningTable(2), t -> t.dine(0), t -> t.dine(1))
            .judgedBy(TableStress::judge);

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
