package heddle.lab.stress;

import algorithms.stack.BrokenEpochTreiberStack;
import algorithms.stack.BrokenHazardSetTreiberStack;
import algorithms.stack.BrokenLateHazardTreiberStack;
import algorithms.stack.BrokenRecyclingTreiberStack;
import algorithms.stack.ConcurrentStack;
import algorithms.stack.EliminationStack;
import algorithms.stack.EpochTreiberStack;
import algorithms.stack.HazardTreiberStack;
import algorithms.stack.StampedTreiberStack;
import algorithms.stack.TreiberStack;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** One thread pops while the other pops twice and pushes: is every value there once afterwards? */
public final class StackStress {
  private StackStress() {}

  /** Three values to begin with, the last pushed on top. */
  @Operations(4)
  abstract static class PopAndPush {
    private final ConcurrentStack<Integer> stack;
    private final Tally tally = new Tally();
    private Integer first;
    private Integer second;
    private Integer third;

    PopAndPush(ConcurrentStack<Integer> stack) {
      this.stack = stack;
      stack.push(0);
      stack.push(1);
      stack.push(2);
    }

    final void one() {
      first = stack.pop();
    }

    final void two() {
      second = stack.pop();
      third = stack.pop();
      stack.push(3);
    }

    final String judge() {
      tally.add(first);
      tally.add(second);
      tally.add(third);
      tally.addAll(stack::pop);
      return tally.of(4);
    }
  }

  /** {@link BrokenRecyclingTreiberStack}. */
  @JCStressTest
  @Description("BrokenRecyclingTreiberStack")
  @Ref("stack/aba-recycled-nodes")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BrokenRecycling extends PopAndPush {
    /** Made anew for each attempt. */
    public BrokenRecycling() {
      super(new BrokenRecyclingTreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link BrokenLateHazardTreiberStack}. */
  @JCStressTest
  @Description("BrokenLateHazardTreiberStack")
  @Ref("stack/hazard-pointer-too-late")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BrokenLateHazard extends PopAndPush {
    /** Made anew for each attempt. */
    public BrokenLateHazard() {
      super(new BrokenLateHazardTreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link BrokenHazardSetTreiberStack}. */
  @JCStressTest
  @Description("BrokenHazardSetTreiberStack")
  @Ref("stack/hazard-set")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BrokenHazardSet extends PopAndPush {
    /** Made anew for each attempt. */
    public BrokenHazardSet() {
      super(new BrokenHazardSetTreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link BrokenEpochTreiberStack}. */
  @JCStressTest
  @Description("BrokenEpochTreiberStack")
  @Ref("stack/epoch-guard-unregistered")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BrokenEpoch extends PopAndPush {
    /** Made anew for each attempt. */
    public BrokenEpoch() {
      super(new BrokenEpochTreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link StampedTreiberStack}. */
  @JCStressTest
  @Description("StampedTreiberStack")
  @Ref("stack/stamped-survives")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class Stamped extends PopAndPush {
    /** Made anew for each attempt. */
    public Stamped() {
      super(new StampedTreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link TreiberStack}. */
  @JCStressTest
  @Description("TreiberStack")
  @Ref("stack/garbage-collected")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class FreshNodes extends PopAndPush {
    /** Made anew for each attempt. */
    public FreshNodes() {
      super(new TreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link HazardTreiberStack}. */
  @JCStressTest
  @Description("HazardTreiberStack")
  @Ref("stack/hazard-pointers")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class Hazard extends PopAndPush {
    /** Made anew for each attempt. */
    public Hazard() {
      super(new HazardTreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link EpochTreiberStack}. */
  @JCStressTest
  @Description("EpochTreiberStack")
  @Ref("stack/epochs")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class Epochs extends PopAndPush {
    /** Made anew for each attempt. */
    public Epochs() {
      super(new EpochTreiberStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link EliminationStack}. */
  @JCStressTest
  @Description("EliminationStack")
  @Ref("stack/elimination")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class Elimination extends PopAndPush {
    /** Made anew for each attempt. */
    public Elimination() {
      super(new EliminationStack<>());
    }

    /** The first thread. */
    @Actor
    public void first() {
      one();
    }

    /** The second thread. */
    @Actor
    public void second() {
      two();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }
}
