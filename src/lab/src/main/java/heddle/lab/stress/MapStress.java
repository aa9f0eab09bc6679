package heddle.lab.stress;

import algorithms.map.BrokenOpenAddressingMap;
import algorithms.map.ConcurrentHashing;
import algorithms.map.HazardSplitOrderedMap;
import algorithms.map.OpenAddressingMap;
import algorithms.map.SplitOrderedMap;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Keys whose hashes collide are put, removed and looked up: is there one value for a key, and is it
 * found?
 */
public final class MapStress {
  private MapStress() {}

  /** A key is looked up, and its value asked for, while it is put. */
  @Operations(3)
  abstract static class KeyAndValue extends Trial {
    private final ConcurrentHashing<Integer, Integer> map;
    private boolean found;
    private Integer value;

    KeyAndValue(ConcurrentHashing<Integer, Integer> map) {
      this.map = map;
    }

    final void one() {
      map.put(1, 11);
    }

    final void two() {
      found = map.containsKey(1);
      value = map.get(1);
    }

    final String judge() {
      return found && value == null ? "a key without a value" : RIGHT;
    }
  }

  /** A key is replaced while another, which stands before it, is removed. */
  abstract static class TwoSlots extends Trial {
    private final ConcurrentHashing<Integer, Integer> map;

    TwoSlots(ConcurrentHashing<Integer, Integer> map) {
      this.map = map;
      map.put(0, 10);
      map.put(4, 14);
    }

    final void one() {
      map.remove(0);
    }

    final void two() {
      map.put(4, 24);
    }

    final String judge() {
      map.remove(4);
      map.put(0, 10);
      return map.get(4) == null ? RIGHT : "a removed key is back";
    }
  }

  /** A key is looked up while another, which stands before it, is removed. */
  abstract static class Chain extends Trial {
    private final ConcurrentHashing<Integer, Integer> map;
    private Integer value;

    Chain(ConcurrentHashing<Integer, Integer> map) {
      this.map = map;
      map.put(0, 10);
      map.put(4, 14);
    }

    final void one() {
      map.remove(0);
    }

    final void two() {
      value = map.get(4);
    }

    final String judge() {
      return value != null && value == 14 ? RIGHT : "a key is not found";
    }
  }

  /** {@link BrokenOpenAddressingMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenOpenAddressingMap")
  @Ref("map/key-before-value")
  @State
  public static class BrokenKeyAndValue extends KeyAndValue {
    /** Made anew for each attempt. */
    public BrokenKeyAndValue() {
      super(new BrokenOpenAddressingMap<>(4));
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

  /** {@link BrokenOpenAddressingMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenOpenAddressingMap")
  @Ref("map/two-slots-for-one-key")
  @State
  public static class BrokenTwoSlots extends TwoSlots {
    /** Made anew for each attempt. */
    public BrokenTwoSlots() {
      super(new BrokenOpenAddressingMap<>(4));
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

  /** {@link BrokenOpenAddressingMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("BrokenOpenAddressingMap")
  @Ref("map/removal-breaks-a-chain")
  @State
  public static class BrokenChain extends Chain {
    /** Made anew for each attempt. */
    public BrokenChain() {
      super(new BrokenOpenAddressingMap<>(4));
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

  /** {@link OpenAddressingMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("OpenAddressingMap")
  @Ref("map/open-addressing")
  @State
  public static class OpenKeyAndValue extends KeyAndValue {
    /** Made anew for each attempt. */
    public OpenKeyAndValue() {
      super(new OpenAddressingMap<>(4));
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

  /** {@link OpenAddressingMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("OpenAddressingMap")
  @Ref("map/open-addressing")
  @State
  public static class OpenTwoSlots extends TwoSlots {
    /** Made anew for each attempt. */
    public OpenTwoSlots() {
      super(new OpenAddressingMap<>(4));
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

  /** {@link OpenAddressingMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("OpenAddressingMap")
  @Ref("map/open-addressing")
  @State
  public static class OpenChain extends Chain {
    /** Made anew for each attempt. */
    public OpenChain() {
      super(new OpenAddressingMap<>(4));
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

  /** {@link SplitOrderedMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SplitOrderedMap")
  @Ref("map/split-ordered")
  @State
  public static class SplitKeyAndValue extends KeyAndValue {
    /** Made anew for each attempt. */
    public SplitKeyAndValue() {
      super(new SplitOrderedMap<>(1));
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

  /** {@link SplitOrderedMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SplitOrderedMap")
  @Ref("map/split-ordered")
  @State
  public static class SplitTwoSlots extends TwoSlots {
    /** Made anew for each attempt. */
    public SplitTwoSlots() {
      super(new SplitOrderedMap<>(1));
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

  /** {@link SplitOrderedMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("SplitOrderedMap")
  @Ref("map/split-ordered")
  @State
  public static class SplitChain extends Chain {
    /** Made anew for each attempt. */
    public SplitChain() {
      super(new SplitOrderedMap<>(1));
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

  /** {@link HazardSplitOrderedMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("HazardSplitOrderedMap")
  @Ref("map/hazard-pointers")
  @State
  public static class HazardKeyAndValue extends KeyAndValue {
    /** Made anew for each attempt. */
    public HazardKeyAndValue() {
      super(new HazardSplitOrderedMap<>(1, 1));
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

  /** {@link HazardSplitOrderedMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("HazardSplitOrderedMap")
  @Ref("map/hazard-pointers")
  @State
  public static class HazardTwoSlots extends TwoSlots {
    /** Made anew for each attempt. */
    public HazardTwoSlots() {
      super(new HazardSplitOrderedMap<>(1, 1));
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

  /** {@link HazardSplitOrderedMap}. */
  @JCStressTest
  @JCStressMeta(Contract.class)
  @Description("HazardSplitOrderedMap")
  @Ref("map/hazard-pointers")
  @State
  public static class HazardChain extends Chain {
    /** Made anew for each attempt. */
    public HazardChain() {
      super(new HazardSplitOrderedMap<>(1, 1));
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
