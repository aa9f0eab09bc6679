package heddle.lab.stress;

import algorithms.stm.BrokenReadLogAccounts;
import algorithms.stm.BrokenValidationAccounts;
import algorithms.stm.BrokenZombieAccounts;
import algorithms.stm.MultiversionAccounts;
import algorithms.stm.Tl2Accounts;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Transactions on two accounts: is there an order of them that explains what came out? */
public final class TransactionStress {
  private TransactionStress() {}

  /** {@link BrokenValidationAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenValidationAccounts")
  @Ref("stm/write-skew")
  @State
  public static class BrokenSkew extends Trial {
    private final BrokenValidationAccounts accounts = new BrokenValidationAccounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.drawChecking(150));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.drawSavings(150));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.isCovered() ? RIGHT : "overdrawn");
    }
  }

  /** {@link Tl2Accounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Tl2Accounts")
  @Ref("stm/write-skew")
  @State
  public static class Tl2Skew extends Trial {
    private final Tl2Accounts accounts = new Tl2Accounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.drawChecking(150));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.drawSavings(150));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.isCovered() ? RIGHT : "overdrawn");
    }
  }

  /** {@link MultiversionAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("MultiversionAccounts")
  @Ref("stm/write-skew")
  @State
  public static class MultiversionSkew extends Trial {
    private final MultiversionAccounts accounts = new MultiversionAccounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.drawChecking(150));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.drawSavings(150));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.isCovered() ? RIGHT : "overdrawn");
    }
  }

  /** {@link BrokenZombieAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenZombieAccounts")
  @Ref("stm/zombie")
  @State
  public static class BrokenZombie extends Trial {
    private final BrokenZombieAccounts accounts = new BrokenZombieAccounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.share());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.move(50));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.total() == 200 ? RIGHT : "money is made or lost");
    }
  }

  /** {@link Tl2Accounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Tl2Accounts")
  @Ref("stm/zombie")
  @State
  public static class Tl2Zombie extends Trial {
    private final Tl2Accounts accounts = new Tl2Accounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.share());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.move(50));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.total() == 200 ? RIGHT : "money is made or lost");
    }
  }

  /** {@link MultiversionAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("MultiversionAccounts")
  @Ref("stm/zombie")
  @State
  public static class MultiversionZombie extends Trial {
    private final MultiversionAccounts accounts = new MultiversionAccounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.share());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.move(50));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.total() == 200 ? RIGHT : "money is made or lost");
    }
  }

  /** {@link BrokenReadLogAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenReadLogAccounts")
  @Ref("stm/own-writes")
  @State
  public static class BrokenOwnWrites extends Trial {
    private final BrokenReadLogAccounts accounts = new BrokenReadLogAccounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.payInTwice(10));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.payInTwice(10));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.total() == 240 ? RIGHT : "a payment is lost");
    }
  }

  /** {@link Tl2Accounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Tl2Accounts")
  @Ref("stm/own-writes")
  @State
  public static class Tl2OwnWrites extends Trial {
    private final Tl2Accounts accounts = new Tl2Accounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.payInTwice(10));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.payInTwice(10));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.total() == 240 ? RIGHT : "a payment is lost");
    }
  }

  /** {@link MultiversionAccounts}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("MultiversionAccounts")
  @Ref("stm/own-writes")
  @State
  public static class MultiversionOwnWrites extends Trial {
    private final MultiversionAccounts accounts = new MultiversionAccounts();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> accounts.payInTwice(10));
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> accounts.payInTwice(10));
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(accounts.total() == 240 ? RIGHT : "a payment is lost");
    }
  }
}
