package heddle.lab.stress;

import algorithms.lazy.AcquireReleaseAnswer;
import algorithms.lazy.BrokenDoubleCheckedAnswer;
import algorithms.lazy.BrokenUncheckedAnswer;
import algorithms.lazy.DoubleCheckedAnswer;
import algorithms.lazy.SynchronizedAnswer;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Two threads ask for a value that is made on demand: is it made once, and complete when it is
 * seen?
 */
public final class LazyStress {
  private LazyStress() {}

  /** {@link BrokenUncheckedAnswer}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenUncheckedAnswer")
  @Ref("lazy/checked-once")
  @State
  public static class BrokenUnchecked extends Trial {
    private final BrokenUncheckedAnswer lazy = new BrokenUncheckedAnswer();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = lazy.answer();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = lazy.answer();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              mine != 42 || theirs != 42 ? "half-built" : lazy.made() == 1 ? RIGHT : "made twice");
    }
  }

  /** {@link BrokenDoubleCheckedAnswer}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenDoubleCheckedAnswer")
  @Ref("lazy/double-checked-without-volatile")
  @State
  public static class BrokenDoubleChecked extends Trial {
    private final BrokenDoubleCheckedAnswer lazy = new BrokenDoubleCheckedAnswer();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = lazy.answer();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = lazy.answer();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              mine != 42 || theirs != 42 ? "half-built" : lazy.made() == 1 ? RIGHT : "made twice");
    }
  }

  /** {@link DoubleCheckedAnswer}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("DoubleCheckedAnswer")
  @Ref("lazy/checked-once")
  @State
  public static class DoubleChecked extends Trial {
    private final DoubleCheckedAnswer lazy = new DoubleCheckedAnswer();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = lazy.answer();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = lazy.answer();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              mine != 42 || theirs != 42 ? "half-built" : lazy.made() == 1 ? RIGHT : "made twice");
    }
  }

  /** {@link AcquireReleaseAnswer}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("AcquireReleaseAnswer")
  @Ref("lazy/acquire-release")
  @State
  public static class AcquireRelease extends Trial {
    private final AcquireReleaseAnswer lazy = new AcquireReleaseAnswer();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = lazy.answer();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = lazy.answer();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              mine != 42 || theirs != 42 ? "half-built" : lazy.made() == 1 ? RIGHT : "made twice");
    }
  }

  /** {@link SynchronizedAnswer}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SynchronizedAnswer")
  @Ref("lazy/checked-once")
  @State
  public static class Synchronized extends Trial {
    private final SynchronizedAnswer lazy = new SynchronizedAnswer();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = lazy.answer();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = lazy.answer();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              mine != 42 || theirs != 42 ? "half-built" : lazy.made() == 1 ? RIGHT : "made twice");
    }
  }
}
