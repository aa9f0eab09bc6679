package heddle.lab.stress;

import algorithms.levels.BrokenMailbox;
import algorithms.levels.BrokenOffice;
import algorithms.levels.BrokenPetersonForThree;
import algorithms.levels.BrokenPhoneBook;
import algorithms.levels.BrokenSignal;
import algorithms.levels.FilterForThree;
import algorithms.levels.Mailbox;
import algorithms.levels.OrderedOffice;
import algorithms.levels.PhoneBook;
import algorithms.levels.Signal;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** The puzzles in which threads may wait for each other for ever, or which need three of them. */
public final class LevelWaitStress {
  private LevelWaitStress() {}

  private interface Letters {
    void put(String letter) throws InterruptedException;
  }

  private static void two(Letters box) throws InterruptedException {
    box.put("a");
    box.put("b");
  }

  /** {@link BrokenOffice}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenOffice")
  @Ref("levels/05-partial-deadlock")
  @Operations(3)
  @State
  public static class BrokenOrder {
    private static final Crew<BrokenOffice> CREW =
        Crew.of(BrokenOffice::new, o -> o.copy(), o -> o.scan(), o -> o.print())
            .judgedBy(o -> o.jobs() == 3 ? Trial.RIGHT : "a job is not done");

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link OrderedOffice}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("OrderedOffice")
  @Ref("levels/05-partial-deadlock")
  @Operations(3)
  @State
  public static class OneOrder {
    private static final Crew<OrderedOffice> CREW =
        Crew.of(OrderedOffice::new, o -> o.copy(), o -> o.scan(), o -> o.print())
            .judgedBy(o -> o.jobs() == 3 ? Trial.RIGHT : "a job is not done");

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenPhoneBook}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenPhoneBook")
  @Ref("levels/12-upgrade")
  @State
  public static class BrokenUpgrade {
    private static final Crew<BrokenPhoneBook> CREW =
        Crew.of(BrokenPhoneBook::new, b -> b.lookUp(), b -> b.lookUp());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link PhoneBook}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("PhoneBook")
  @Ref("levels/12-upgrade")
  @State
  public static class LeaveFirst {
    private static final Crew<PhoneBook> CREW =
        Crew.of(PhoneBook::new, b -> b.lookUp(), b -> b.lookUp());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenSignal}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenSignal")
  @Ref("levels/07-lost-notify")
  @State
  public static class BrokenLook {
    private static final Crew<BrokenSignal> CREW =
        Crew.of(BrokenSignal::new, s -> s.await(), s -> s.give());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link Signal}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Signal")
  @Ref("levels/07-lost-notify")
  @State
  public static class LookUnderTheLock {
    private static final Crew<Signal> CREW = Crew.of(Signal::new, s -> s.await(), s -> s.give());

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenMailbox}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenMailbox")
  @Ref("levels/06-if-around-wait")
  @Operations(4)
  @State
  public static class BrokenIf {
    private static final Crew<BrokenMailbox> CREW =
        Crew.of(BrokenMailbox::new, m -> m.take(), m -> m.take(), m -> two(m::put));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link Mailbox}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("Mailbox")
  @Ref("levels/06-if-around-wait")
  @Operations(4)
  @State
  public static class While {
    private static final Crew<Mailbox> CREW =
        Crew.of(Mailbox::new, m -> m.take(), m -> m.take(), m -> two(m::put));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link BrokenPetersonForThree}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenPetersonForThree")
  @Ref("levels/15-peterson-for-three")
  @Operations(3)
  @State
  public static class BrokenOneRound {
    private static final Crew<BrokenPetersonForThree> CREW =
        Crew.of(BrokenPetersonForThree::new, l -> l.pass(0), l -> l.pass(1), l -> l.pass(2));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }

  /** {@link FilterForThree}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("FilterForThree")
  @Ref("levels/15-peterson-for-three")
  @Operations(3)
  @State
  public static class TwoRounds {
    private static final Crew<FilterForThree> CREW =
        Crew.of(FilterForThree::new, l -> l.pass(0), l -> l.pass(1), l -> l.pass(2));

    /** A round. */
    @Actor
    public void round(L_Result result) {
      result.r1 = CREW.next();
    }
  }
}
