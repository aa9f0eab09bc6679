package heddle.lab;

import algorithms.map.HazardSplitOrderedMap;
import algorithms.map.OpenAddressingMap;
import algorithms.map.SplitOrderedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * All threads share one map; of ten operations eight get a value, one puts, and one removes, unless
 * something else is asked for. About half of the keys are in the map.
 */
public class MapBenchmark {

  /** What a thread does next. */
  @State(Scope.Thread)
  public static class Entries extends Keys {
    /** How many keys there are. */
    @Param("4096")
    public int size;

    @Override
    int size() {
      return size;
    }
  }

  /** The map of {@link #splitOrderedMap}. */
  @State(Scope.Benchmark)
  public static class Split {
    final SplitOrderedMap<Integer, Integer> map = new SplitOrderedMap<>();
  }

  /** The map of {@link #hazardSplitOrderedMap}. */
  @State(Scope.Benchmark)
  public static class Recycled {
    final HazardSplitOrderedMap<Integer, Integer> map = new HazardSplitOrderedMap<>();
  }

  /** The map of {@link #openAddressingMap}, which has twice as many slots as there are keys. */
  @State(Scope.Benchmark)
  public static class Open {
    /** How many keys there are. */
    @Param("4096")
    public int size;

    private OpenAddressingMap<Integer, Integer> map;

    /** Makes room. */
    @Setup
    public void open() {
      map = new OpenAddressingMap<>(2 * size);
    }
  }

  /** The map of {@link #concurrentHashMap}. */
  @State(Scope.Benchmark)
  public static class Jdk {
    final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
  }

  /** The map of {@link #lockedMap}. */
  @State(Scope.Benchmark)
  public static class Locked {
    final LockedMap<Integer, Integer> map = new LockedMap<>();
  }

  /** {@link SplitOrderedMap}. */
  @Benchmark
  public Integer splitOrderedMap(Split shared, Entries mine) {
    Integer key = mine.next();
    if (mine.reads()) {
      return shared.map.get(key);
    }
    return mine.adds() ? shared.map.put(key, key) : shared.map.remove(key);
  }

  /** {@link HazardSplitOrderedMap}. */
  @Benchmark
  public Integer hazardSplitOrderedMap(Recycled shared, Entries mine) {
    Integer key = mine.next();
    if (mine.reads()) {
      return shared.map.get(key);
    }
    return mine.adds() ? shared.map.put(key, key) : shared.map.remove(key);
  }

  /** {@link OpenAddressingMap}. */
  @Benchmark
  public Integer openAddressingMap(Open shared, Entries mine) {
    Integer key = mine.next();
    if (mine.reads()) {
      return shared.map.get(key);
    }
    return mine.adds() ? shared.map.put(key, key) : shared.map.remove(key);
  }

  /** {@link ConcurrentHashMap}. */
  @Benchmark
  public Integer concurrentHashMap(Jdk shared, Entries mine) {
    Integer key = mine.next();
    if (mine.reads()) {
      return shared.map.get(key);
    }
    return mine.adds() ? shared.map.put(key, key) : shared.map.remove(key);
  }

  /** {@link LockedMap}. */
  @Benchmark
  public Integer lockedMap(Locked shared, Entries mine) {
    Integer key = mine.next();
    if (mine.reads()) {
      return shared.map.get(key);
    }
    return mine.adds() ? shared.map.put(key, key) : shared.map.remove(key);
  }
}
