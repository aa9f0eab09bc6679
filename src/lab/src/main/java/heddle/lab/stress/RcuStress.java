package heddle.lab.stress;

import algorithms.rcu.BrokenCountedCell;
import algorithms.rcu.RcuCell;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * One thread reads a version of two numbers while the other replaces it, and reuses old ones: are
 * both numbers of one version?
 */
public final class RcuStress {
  private RcuStress() {}

  /** {@link BrokenCountedCell}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenCountedCell")
  @Ref("rcu/reader-counted-too-late")
  @State
  @Operations(3)
  public static class BrokenCounted extends Trial {
    private final BrokenCountedCell cell = new BrokenCountedCell();
    private int difference;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            difference = cell.readDifference();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            cell.write(1);
            cell.write(2);
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(difference == 0 ? RIGHT : "a torn read");
    }
  }

  /** {@link RcuCell}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("RcuCell")
  @Ref("rcu/read-copy-update")
  @State
  @Operations(3)
  public static class Rcu extends Trial {
    private final RcuCell cell = new RcuCell(1);
    private int difference;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            difference = cell.readDifference();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            cell.write(1);
            cell.write(2);
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(difference == 0 ? RIGHT : "a torn read");
    }
  }
}
