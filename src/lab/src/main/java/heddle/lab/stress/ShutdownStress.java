package heddle.lab.stress;

import algorithms.pool.BrokenClosingTime;
import algorithms.pool.ClosingTime;
import algorithms.stealing.BrokenLastOrders;
import algorithms.stealing.LastOrders;
import algorithms.writer.BrokenDroppingLogBook;
import algorithms.writer.BrokenUnlockedStopLogBook;
import algorithms.writer.SoundLogBook;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** What is handed to threads of its own just before they are told to end: is it done? */
public final class ShutdownStress {
  private ShutdownStress() {}

  private static void ran(int tasks) {
    if (tasks != 1) {
      throw new IllegalStateException("The task was not run.");
    }
  }

  /** {@link BrokenLastOrders}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenLastOrders")
  @Ref("stealing/last-orders")
  @State
  public static class BrokenHasty extends Trial {
    private final BrokenLastOrders mine = new BrokenLastOrders();
    private final BrokenLastOrders theirs = new BrokenLastOrders();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> mine.evening());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> theirs.evening());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(mine.served() == 1 && theirs.served() == 1 ? RIGHT : "something is left undone");
    }
  }

  /** {@link LastOrders}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("LastOrders")
  @Ref("stealing/last-orders")
  @State
  public static class Stealing extends Trial {
    private final LastOrders mine = new LastOrders();
    private final LastOrders theirs = new LastOrders();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> mine.evening());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> theirs.evening());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(mine.served() == 1 && theirs.served() == 1 ? RIGHT : "something is left undone");
    }
  }

  /** {@link BrokenDroppingLogBook}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenDroppingLogBook")
  @Ref("writer/drops-queue")
  @State
  public static class BrokenDropping extends Trial {
    private final BrokenDroppingLogBook mine = new BrokenDroppingLogBook();
    private final BrokenDroppingLogBook theirs = new BrokenDroppingLogBook();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> mine.day());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> theirs.day());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              mine.written() == 2 && theirs.written() == 2 ? RIGHT : "something is left undone");
    }
  }

  /** {@link SoundLogBook}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SoundLogBook")
  @Ref("writer/drops-queue")
  @State
  public static class Sound extends Trial {
    private final SoundLogBook mine = new SoundLogBook();
    private final SoundLogBook theirs = new SoundLogBook();

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> mine.day());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> theirs.day());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 =
          outcome(
              mine.written() == 2 && theirs.written() == 2 ? RIGHT : "something is left undone");
    }
  }

  /** {@link BrokenClosingTime}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenClosingTime")
  @Ref("pool/stop-without-lock")
  @Operations(1)
  @State
  public static class BrokenClosing {
    private static final Crew<BrokenClosingTime> CREW =
        Crew.of(BrokenClosingTime::new, c -> ran(c.day()));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link ClosingTime}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("ClosingTime")
  @Ref("pool/stop-without-lock")
  @Operations(1)
  @State
  public static class Closing {
    private static final Crew<ClosingTime> CREW = Crew.of(ClosingTime::new, c -> ran(c.day()));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenUnlockedStopLogBook}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenUnlockedStopLogBook")
  @Ref("writer/stop-without-lock")
  @Operations(1)
  @State
  public static class BrokenUnlockedStop {
    private static final Crew<BrokenUnlockedStopLogBook> CREW =
        Crew.of(BrokenUnlockedStopLogBook::new, b -> b.day())
            .judgedBy(b -> b.written() == 2 ? Trial.RIGHT : "a line is lost");

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
