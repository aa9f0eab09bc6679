package heddle.lab.stress;

import algorithms.queue.BoundedMpmcQueue;
import algorithms.queue.BrokenStalePositionQueue;
import algorithms.queue.BrokenTakingQueue;
import algorithms.queue.ConcurrentQueue;
import algorithms.queue.HazardMichaelScottQueue;
import algorithms.queue.MichaelScottQueue;
import algorithms.queue.WaitFreeQueue;
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

/** Each thread puts a value in and takes one out: is every value there once afterwards? */
public final class QueueStress {
  /** More than jcstress has at a time. */
  private static final int MOST_THREADS = 16;

  private QueueStress() {}

  /** One value to begin with. */
  @Operations(4)
  abstract static class PutAndTake {
    private final ConcurrentQueue<Integer> queue;
    private final Tally tally = new Tally();
    private Integer first;
    private Integer second;

    PutAndTake(ConcurrentQueue<Integer> queue) {
      this.queue = queue;
      queue.offer(0);
    }

    final void one() {
      queue.offer(1);
      first = queue.poll();
    }

    final void two() {
      queue.offer(2);
      second = queue.poll();
    }

    final String judge() {
      tally.add(first);
      tally.add(second);
      tally.addAll(queue::poll);
      return tally.of(3);
    }
  }

  /** {@link BrokenTakingQueue}. */
  @JCStressTest
  @Description("BrokenTakingQueue")
  @Ref("queue/value-taken-before-winning")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BrokenTaking extends PutAndTake {
    /** Made anew for each attempt. */
    public BrokenTaking() {
      super(new BrokenTakingQueue<>());
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

  /** {@link BrokenStalePositionQueue}. */
  @JCStressTest
  @Description("BrokenStalePositionQueue")
  @Ref("queue/slot-at-a-stale-position")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BrokenStalePosition extends PutAndTake {
    /** Made anew for each attempt. */
    public BrokenStalePosition() {
      super(new BrokenStalePositionQueue<>(4));
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

  /** {@link MichaelScottQueue}. */
  @JCStressTest
  @Description("MichaelScottQueue")
  @Ref("queue/michael-scott")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class MichaelScott extends PutAndTake {
    /** Made anew for each attempt. */
    public MichaelScott() {
      super(new MichaelScottQueue<>());
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

  /** {@link HazardMichaelScottQueue}. */
  @JCStressTest
  @Description("HazardMichaelScottQueue")
  @Ref("queue/hazard-michael-scott")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class HazardMichaelScott extends PutAndTake {
    /** Made anew for each attempt. */
    public HazardMichaelScott() {
      super(new HazardMichaelScottQueue<>());
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

  /** {@link BoundedMpmcQueue}. */
  @JCStressTest
  @Description("BoundedMpmcQueue")
  @Ref("queue/bounded-many")
  @Outcome(id = "each once", expect = Expect.ACCEPTABLE, desc = "nothing is lost or doubled")
  @Outcome(expect = Expect.FORBIDDEN, desc = "what must not be")
  @State
  public static class BoundedMpmc extends PutAndTake {
    /** Made anew for each attempt. */
    public BoundedMpmc() {
      super(new BoundedMpmcQueue<>(4));
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

  /** {@link WaitFreeQueue}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("WaitFreeQueue")
  @Ref("queue/wait-free")
  @State
  public static class WaitFree extends PutAndTake {
    /** Made anew for each attempt. */
    public WaitFree() {
      super(new WaitFreeQueue<>(MOST_THREADS));
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
