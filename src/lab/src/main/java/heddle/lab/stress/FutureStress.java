package heddle.lab.stress;

import algorithms.future.BrokenFailureKitchen;
import algorithms.future.BrokenLateThenKitchen;
import algorithms.future.Promise;
import algorithms.future.SoundKitchen;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Two threads settle one promise, one with a value and one with a failure: does one of them win,
 * and only one?
 */
public final class FutureStress {
  private FutureStress() {}

  /** {@link Promise}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Promise")
  @Ref("future/two-settle")
  @State
  public static class Settled extends Trial {
    private final Promise<Integer> promise = new Promise<>();
    private boolean mine;
    private boolean theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = promise.complete(1);
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = promise.fail(new IllegalStateException("burnt"));
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(mine == theirs || !promise.isDone() ? "both or none won" : RIGHT);
    }
  }

  /** {@link BrokenFailureKitchen}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenFailureKitchen")
  @Ref("future/lost-failure")
  @State
  public static class BrokenFailure {
    private static final Crew<BrokenFailureKitchen> CREW =
        Crew.of(BrokenFailureKitchen::new, k -> k.burn(), k -> k.eat());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link SoundKitchen}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SoundKitchen")
  @Ref("future/lost-failure")
  @State
  public static class Failure {
    private static final Crew<SoundKitchen> CREW =
        Crew.of(SoundKitchen::new, k -> k.burn(), k -> k.eat());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenLateThenKitchen}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenLateThenKitchen")
  @Ref("future/late-then")
  @State
  public static class BrokenLateThen {
    private static final Crew<BrokenLateThenKitchen> CREW =
        Crew.of(BrokenLateThenKitchen::new, k -> k.cook(), k -> k.eat());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link SoundKitchen}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SoundKitchen")
  @Ref("future/late-then")
  @State
  public static class LateThen {
    private static final Crew<SoundKitchen> CREW =
        Crew.of(SoundKitchen::new, k -> k.cook(), k -> k.eat());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
