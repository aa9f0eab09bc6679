package heddle.lab.stress;

import algorithms.forkjoin.BrokenPooledSum;
import algorithms.forkjoin.ForkJoinSum;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A sum is divided among the two threads of a pool, whose tasks wait for their halves: does it come
 * to its end?
 */
public final class ForkJoinStress {
  private ForkJoinStress() {}

  private static void isTen(long sum) {
    if (sum != 10) {
      throw new IllegalStateException("The sum is wrong.");
    }
  }

  /** {@link BrokenPooledSum}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenPooledSum")
  @Ref("levels/21-pool-self-deadlock")
  @Operations(1)
  @State
  public static class BrokenPooled {
    private static final Crew<BrokenPooledSum> CREW =
        Crew.of(() -> new BrokenPooledSum(2), s -> isTen(s.upTo(4)));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link ForkJoinSum}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("ForkJoinSum")
  @Ref("levels/21-pool-self-deadlock")
  @Operations(1)
  @State
  public static class Stealing {
    private static final Crew<ForkJoinSum> CREW =
        Crew.of(() -> new ForkJoinSum(2), s -> isTen(s.upTo(4)));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
