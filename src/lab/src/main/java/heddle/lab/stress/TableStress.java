package heddle.lab.stress;

import algorithms.philosophers.BackingOffDiningTable;
import algorithms.philosophers.BrokenTryLockDiningTable;
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
}
