package heddle.lab.stress;

import algorithms.limiter.BrokenTwoStepGate;
import algorithms.limiter.SlidingWindowGate;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two requests come at once, and one may pass: does one? */
public final class LimiterStress {
  private LimiterStress() {}

  /** {@link BrokenTwoStepGate}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenTwoStepGate")
  @Ref("limiter/check-then-act")
  @State
  public static class BrokenTwoStep extends Trial {
    private final BrokenTwoStepGate gate = new BrokenTwoStepGate();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> gate.request());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> gate.request());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(gate.through() == 1 ? RIGHT : "one too many is let through");
    }
  }

  /** {@link SlidingWindowGate}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SlidingWindowGate")
  @Ref("limiter/sliding-window")
  @State
  public static class SlidingWindow extends Trial {
    private final SlidingWindowGate gate = new SlidingWindowGate();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> gate.request());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> gate.request());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(gate.through() == 1 ? RIGHT : "one too many is let through");
    }
  }
}
