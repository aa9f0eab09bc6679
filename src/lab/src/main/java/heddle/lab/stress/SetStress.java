package heddle.lab.stress;

import algorithms.list.BrokenUnmarkedList;
import algorithms.list.ConcurrentSet;
import algorithms.list.HarrisMichaelList;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Elements are removed and added next to each other in a sorted set: does each call do what it
 * says?
 */
public final class SetStress {
  private SetStress() {}

  /** Two neighbours are removed at once. */
  abstract static class Neighbours extends Trial {
    private final ConcurrentSet<Integer> set;

    Neighbours(ConcurrentSet<Integer> set) {
      this.set = set;
      set.add(1);
      set.add(2);
    }

    final void one() {
      set.remove(1);
    }

    final void two() {
      set.remove(2);
    }

    final String judge() {
      return set.isEmpty() ? RIGHT : "a removed element is back";
    }
  }

  /** An element is removed while another is added behind it. */
  abstract static class AddBehind extends Trial {
    private final ConcurrentSet<Integer> set;

    AddBehind(ConcurrentSet<Integer> set) {
      this.set = set;
      set.add(1);
    }

    final void one() {
      set.remove(1);
    }

    final void two() {
      set.add(2);
    }

    final String judge() {
      return set.contains(2) ? RIGHT : "an added element is lost";
    }
  }

  /** {@link BrokenUnmarkedList}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenUnmarkedList")
  @Ref("list/two-neighbours-removed")
  @State
  public static class BrokenNeighbours extends Neighbours {
    /** Made anew for each attempt. */
    public BrokenNeighbours() {
      super(new BrokenUnmarkedList<>());
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

  /** {@link BrokenUnmarkedList}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenUnmarkedList")
  @Ref("list/mark-and-unlink-at-once")
  @State
  public static class BrokenAddBehind extends AddBehind {
    /** Made anew for each attempt. */
    public BrokenAddBehind() {
      super(new BrokenUnmarkedList<>());
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

  /** {@link HarrisMichaelList}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("HarrisMichaelList")
  @Ref("list/add-and-remove")
  @State
  public static class HarrisNeighbours extends Neighbours {
    /** Made anew for each attempt. */
    public HarrisNeighbours() {
      super(new HarrisMichaelList<>());
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

  /** {@link HarrisMichaelList}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("HarrisMichaelList")
  @Ref("list/add-and-remove")
  @State
  public static class HarrisAddBehind extends AddBehind {
    /** Made anew for each attempt. */
    public HarrisAddBehind() {
      super(new HarrisMichaelList<>());
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
