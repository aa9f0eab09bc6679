package heddle.lab.stress;

import algorithms.queue.BrokenOverwritingRing;
import algorithms.queue.BrokenRelaxedRing;
import algorithms.queue.ConcurrentQueue;
import algorithms.queue.FastForwardRing;
import algorithms.queue.SpscRing;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * One thread fills a ring for two while the other empties it: is what was accepted there once, in
 * order?
 */
public final class RingStress {
  private RingStress() {}

  /** Fills a ring of two while the other side empties it. */
  @Operations(5)
  abstract static class FillAndEmpty extends Trial {
    private static final int VALUES = 3;
    private final ConcurrentQueue<int[]> ring;
    private final boolean[] accepted = new boolean[VALUES];
    private final List<int[]> taken = new ArrayList<>(VALUES);

    FillAndEmpty(ConcurrentQueue<int[]> ring) {
      this.ring = ring;
    }

    final void one() {
      for (int i = 0; i < VALUES; i++) {
        // Filled by a plain write: the ring is to publish what is inside.
        accepted[i] = ring.offer(new int[] {i + 1});
      }
    }

    final void two() {
      take();
      take();
    }

    private void take() {
      int[] value = ring.poll();
      if (value != null) {
        taken.add(new int[] {value[0]});
      }
    }

    final String judge() {
      for (int i = 0; i < VALUES; i++) {
        take();
      }
      int next = 0;
      for (int[] value : taken) {
        if (value[0] == 0) {
          return "half-built";
        }
        while (next < VALUES && !accepted[next]) {
          next++;
        }
        if (next == VALUES || value[0] != next + 1) {
          return "lost or out of order";
        }
        next++;
      }
      while (next < VALUES && !accepted[next]) {
        next++;
      }
      return next == VALUES ? RIGHT : "lost or out of order";
    }
  }

  /** {@link SpscRing}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SpscRing")
  @Ref("queue/ring-for-two")
  @State
  public static class Spsc extends FillAndEmpty {
    /** Made anew for each attempt. */
    public Spsc() {
      super(new SpscRing<>(2));
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> one());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> two());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(judge());
    }
  }

  /** {@link FastForwardRing}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("FastForwardRing")
  @Ref("queue/slots-that-say-so")
  @State
  public static class FastForward extends FillAndEmpty {
    /** Made anew for each attempt. */
    public FastForward() {
      super(new FastForwardRing<>(2));
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> one());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> two());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(judge());
    }
  }

  /** {@link BrokenRelaxedRing}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenRelaxedRing")
  @Ref("queue/relaxed-ring")
  @State
  public static class BrokenRelaxed extends FillAndEmpty {
    /** Made anew for each attempt. */
    public BrokenRelaxed() {
      super(new BrokenRelaxedRing<>(2));
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> one());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> two());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(judge());
    }
  }

  /** {@link BrokenOverwritingRing}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenOverwritingRing")
  @Ref("queue/overwrites-when-full")
  @State
  public static class BrokenOverwriting extends FillAndEmpty {
    /** Made anew for each attempt. */
    public BrokenOverwriting() {
      super(new BrokenOverwritingRing<>(2));
    }

    /** The first thread. */
    @Actor
    public void first() {
      attempt(() -> one());
    }

    /** The second thread. */
    @Actor
    public void second() {
      attempt(() -> two());
    }

    /** After both. */
    @Arbiter
    public void after(L_Result result) {
      result.r1 = outcome(judge());
    }
  }
}
