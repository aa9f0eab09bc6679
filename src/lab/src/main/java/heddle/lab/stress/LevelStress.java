package heddle.lab.stress;

import algorithms.levels.BrokenCountedTask;
import algorithms.levels.BrokenDekker;
import algorithms.levels.BrokenLastTask;
import algorithms.levels.BrokenSingleTryStack;
import algorithms.levels.BrokenWallet;
import algorithms.levels.ChaseLevLastTask;
import algorithms.levels.RetryingStack;
import algorithms.levels.VolatileDekker;
import algorithms.levels.Wallet;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The puzzles in which two threads want the same thing, as the machine plays them. */
public final class LevelStress {
  private LevelStress() {}

  /** {@link BrokenWallet}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenWallet")
  @Ref("levels/03-stale-test")
  @State
  public static class BrokenStaleTest extends Trial {
    private final BrokenWallet wallet = new BrokenWallet(10);

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> wallet.pay(10));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> wallet.pay(10));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(wallet.isOverdrawn() ? "overdrawn" : RIGHT);
    }
  }

  /** {@link Wallet}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Wallet")
  @Ref("levels/03-stale-test")
  @State
  public static class OneStep extends Trial {
    private final Wallet wallet = new Wallet(10);

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> wallet.pay(10));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> wallet.pay(10));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(wallet.isOverdrawn() ? "overdrawn" : RIGHT);
    }
  }

  /** {@link BrokenDekker}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenDekker")
  @Ref("levels/14-store-buffering")
  @State
  public static class BrokenPlainFlags extends Trial {
    private final BrokenDekker flags = new BrokenDekker();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = flags.raiseFirst();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = flags.raiseSecond();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(mine + theirs == 0 ? "neither sees the other" : RIGHT);
    }
  }

  /** {@link VolatileDekker}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("VolatileDekker")
  @Ref("levels/14-store-buffering")
  @State
  public static class VolatileFlags extends Trial {
    private final VolatileDekker flags = new VolatileDekker();
    private int mine;
    private int theirs;

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = flags.raiseFirst();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = flags.raiseSecond();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(mine + theirs == 0 ? "neither sees the other" : RIGHT);
    }
  }

  /** {@link BrokenLastTask}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenLastTask")
  @Ref("levels/20-last-task")
  @State
  public static class BrokenDeque extends Trial {
    private final BrokenLastTask task = new BrokenLastTask();

    /** One task to begin with. */
    public BrokenDeque() {
      task.push();
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> task.own());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> task.steal());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(task.runs() == 1 ? RIGHT : task.runs() == 0 ? "never done" : "done twice");
    }
  }

  /** {@link BrokenCountedTask}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenCountedTask")
  @Ref("stealing/counters-beside")
  @State
  public static class BrokenCounters extends Trial {
    private final BrokenCountedTask task = new BrokenCountedTask();

    /** One task to begin with. */
    public BrokenCounters() {
      task.push();
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> task.own());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> task.steal());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(task.runs() == 1 ? RIGHT : task.runs() == 0 ? "never done" : "done twice");
    }
  }

  /** {@link ChaseLevLastTask}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("ChaseLevLastTask")
  @Ref("levels/20-last-task")
  @State
  public static class ChaseLev extends Trial {
    private final ChaseLevLastTask task = new ChaseLevLastTask();

    /** One task to begin with. */
    public ChaseLev() {
      task.push();
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> task.own());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> task.steal());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(task.runs() == 1 ? RIGHT : task.runs() == 0 ? "never done" : "done twice");
    }
  }

  /** {@link BrokenSingleTryStack}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenSingleTryStack")
  @Ref("levels/16-pop-without-retry")
  @State
  public static class BrokenSingleTry extends Trial {
    private final BrokenSingleTryStack stack = new BrokenSingleTryStack();
    private int mine;
    private int theirs;

    /** Two values to begin with. */
    public BrokenSingleTry() {
      stack.push(1);
      stack.push(2);
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = stack.pop();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = stack.pop();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(mine != theirs && stack.isEmpty() ? RIGHT : "popped twice");
    }
  }

  /** {@link RetryingStack}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("RetryingStack")
  @Ref("levels/16-pop-without-retry")
  @State
  public static class Retrying extends Trial {
    private final RetryingStack stack = new RetryingStack();
    private int mine;
    private int theirs;

    /** Two values to begin with. */
    public Retrying() {
      stack.push(1);
      stack.push(2);
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(
          () -> {
            mine = stack.pop();
          });
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(
          () -> {
            theirs = stack.pop();
          });
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(mine != theirs && stack.isEmpty() ? RIGHT : "popped twice");
    }
  }
}
