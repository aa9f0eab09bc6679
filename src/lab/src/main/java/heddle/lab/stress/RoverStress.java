package heddle.lab.stress;

import algorithms.inversion.BrokenPriorityRover;
import algorithms.inversion.InheritanceRover;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A task of low and one of high priority share a lock, and a third looks whether the urgent one
 * waits for the other, which has less priority than itself.
 */
public final class RoverStress {
  private RoverStress() {}

  /** {@link BrokenPriorityRover}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenPriorityRover")
  @Ref("inversion/mars")
  @Operations(3)
  @State
  public static class BrokenPriority {
    private static final Crew<BrokenPriorityRover> CREW =
        Crew.of(BrokenPriorityRover::new, r -> r.use(1), r -> r.lookAfter(), r -> r.use(9));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link InheritanceRover}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("InheritanceRover")
  @Ref("inversion/mars")
  @Operations(3)
  @State
  public static class Inheritance {
    private static final Crew<InheritanceRover> CREW =
        Crew.of(InheritanceRover::new, r -> r.use(1), r -> r.lookAfter(), r -> r.use(9));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
