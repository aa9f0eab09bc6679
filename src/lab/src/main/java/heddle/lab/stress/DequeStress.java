package heddle.lab.stress;

import algorithms.deque.BrokenLastTaskDeque;
import algorithms.deque.BrokenSubmitDeque;
import algorithms.deque.ChaseLevDeque;
import algorithms.deque.InboxDeque;
import algorithms.deque.StealingDeque;
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

/** The owner pops while a thief steals, and there are two tasks: is each done once? */
public final class DequeStress {
  private DequeStress() {}

  /** Two tasks to begin with. */
  @Operations(3)
  abstract static class PopAndSteal {
    private final StealingDeque<Integer> deque;
    private final Tally tally = new Tally();
    private Integer first;
    private Integer second;
    private Integer stolen;

    PopAndSteal(StealingDeque<Integer> deque) {
      this.deque = deque;
      deque.push(0);
      deque.push(1);
    }

    final void one() {
      first = deque.pop();
      second = deque.pop();
    }

    final void two() {
      stolen = deque.steal();
    }

    final String judge() {
      tally.add(first);
      tally.add(second);
      tally.add(stolen);
      tally.addAll(deque::steal);
      return tally.of(2);
    }
  }

  /** {@link BrokenLastTaskDeque}. */
  @JCStressTest
  @Description("BrokenLastTaskDeque")
  @Ref("deque/last-task-twice")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "every task is done once")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BrokenLastTask extends PopAndSteal {
    /** Made anew for each attempt. */
    public BrokenLastTask() {
      super(new BrokenLastTaskDeque<>());
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

  /** {@link ChaseLevDeque}. */
  @JCStressTest
  @Description("ChaseLevDeque")
  @Ref("deque/grows-under-a-thief")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "every task is done once")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class ChaseLev extends PopAndSteal {
    /** Made anew for each attempt. */
    public ChaseLev() {
      super(new ChaseLevDeque<>());
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

  /** Two threads push, which only the owner may. */
  abstract static class PushAndPush {
    private final StealingDeque<Integer> deque;
    private final Tally tally = new Tally();

    PushAndPush(StealingDeque<Integer> deque) {
      this.deque = deque;
    }

    final void one() {
      deque.push(0);
    }

    final void two() {
      deque.push(1);
    }

    final String judge() {
      tally.addAll(deque::steal);
      return tally.of(2);
    }
  }

  /** {@link BrokenSubmitDeque}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenSubmitDeque")
  @Ref("deque/push-by-another-thread")
  @State
  public static class BrokenSubmit extends PushAndPush {
    /** Made anew for each attempt. */
    public BrokenSubmit() {
      super(new BrokenSubmitDeque<>());
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

  /** {@link InboxDeque}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("InboxDeque")
  @Ref("deque/push-by-another-thread")
  @State
  public static class Inbox extends PushAndPush {
    /** Made anew for each attempt. */
    public Inbox() {
      super(new InboxDeque<>(4));
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
