package heddle.lab.stress;

import algorithms.counter.BrokenCounter;
import algorithms.counter.BrokenUnflushedCounter;
import algorithms.counter.BrokenWeakCounter;
import algorithms.counter.CasLoopCounter;
import algorithms.counter.Counter;
import algorithms.counter.FetchAddCounter;
import algorithms.counter.FlushingCounter;
import algorithms.counter.LockedCounter;
import algorithms.counter.StripedCounter;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Each thread counts twice: is the sum four? */
public final class CounterStress {
  private CounterStress() {}

  /** Counts from zero. */
  @Operations(4)
  abstract static class Counting {
    private final Counter counter;

    Counting(Counter counter) {
      this.counter = counter;
    }

    final void countTwice() {
      counter.increment();
      counter.increment();
    }

    final String judge() {
      return Long.toString(counter.get());
    }
  }

  /** {@link BrokenCounter}. */
  @JCStressTest
  @Description("BrokenCounter")
  @Ref("counter/lost-update")
  @Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "nothing is lost")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class Broken extends Counting {
    /** Made anew for each attempt. */
    public Broken() {
      super(new BrokenCounter());
    }

    /** The first thread. */
    @Actor
    public void first() {
      countTwice();
    }

    /** The second thread. */
    @Actor
    public void second() {
      countTwice();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link CasLoopCounter}. */
  @JCStressTest
  @Description("CasLoopCounter")
  @Ref("counter/cas-loop")
  @Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "nothing is lost")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class CasLoop extends Counting {
    /** Made anew for each attempt. */
    public CasLoop() {
      super(new CasLoopCounter());
    }

    /** The first thread. */
    @Actor
    public void first() {
      countTwice();
    }

    /** The second thread. */
    @Actor
    public void second() {
      countTwice();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link FetchAddCounter}. */
  @JCStressTest
  @Description("FetchAddCounter")
  @Ref("counter/fetch-add")
  @Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "nothing is lost")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class FetchAdd extends Counting {
    /** Made anew for each attempt. */
    public FetchAdd() {
      super(new FetchAddCounter());
    }

    /** The first thread. */
    @Actor
    public void first() {
      countTwice();
    }

    /** The second thread. */
    @Actor
    public void second() {
      countTwice();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link LockedCounter}. */
  @JCStressTest
  @Description("LockedCounter")
  @Ref("counter/fetch-add")
  @Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "nothing is lost")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class Locked extends Counting {
    /** Made anew for each attempt. */
    public Locked() {
      super(new LockedCounter());
    }

    /** The first thread. */
    @Actor
    public void first() {
      countTwice();
    }

    /** The second thread. */
    @Actor
    public void second() {
      countTwice();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link StripedCounter}. */
  @JCStressTest
  @Description("StripedCounter")
  @Ref("counter/striped")
  @Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "nothing is lost")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class Striped extends Counting {
    /** Made anew for each attempt. */
    public Striped() {
      super(new StripedCounter());
    }

    /** The first thread. */
    @Actor
    public void first() {
      countTwice();
    }

    /** The second thread. */
    @Actor
    public void second() {
      countTwice();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = judge();
    }
  }

  /** {@link FlushingCounter}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("FlushingCounter")
  @Ref("counter/remainder-lost")
  @State
  public static class Flushing {
    private final FlushingCounter counter = new FlushingCounter(2);

    /** The first thread. */
    @Actor
    public void first() {
      for (int i = 0; i < 3; i++) {
        counter.increment();
      }
      counter.flush();
    }

    /** The second thread. */
    @Actor
    public void second() {
      counter.increment();
      counter.flush();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = counter.get() == 4 ? Trial.RIGHT : "an increment is lost";
    }
  }

  /** {@link BrokenUnflushedCounter}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenUnflushedCounter")
  @Ref("counter/remainder-lost")
  @State
  public static class BrokenUnflushed {
    private final BrokenUnflushedCounter counter = new BrokenUnflushedCounter(2);

    /** The first thread. */
    @Actor
    public void first() {
      for (int i = 0; i < 3; i++) {
        counter.increment();
      }
      counter.flush();
    }

    /** The second thread. */
    @Actor
    public void second() {
      counter.increment();
      counter.flush();
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = counter.get() == 4 ? Trial.RIGHT : "an increment is lost";
    }
  }

  /** {@link BrokenWeakCounter}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenWeakCounter")
  @Ref("counter/compare-and-set-refused")
  @State
  public static class BrokenWeak extends Trial {
    private final BrokenWeakCounter counter = new BrokenWeakCounter();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> counter.increment());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> counter.increment());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(counter.get() == 2 ? RIGHT : "an increment is lost");
    }
  }
}
