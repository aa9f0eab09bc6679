package heddle.lab;

import algorithms.list.HarrisMichaelList;
import java.util.concurrent.ConcurrentSkipListSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All threads share one sorted set; of ten operations eight look an element up, one adds, and one
 * removes, unless something else is asked for. About half of the elements are in the set, which has
 * few of them: a list is for few.
 */
public class SetBenchmark {

  /** What a thread does next. */
  @State(Scope.Thread)
  public static class Elements extends Keys {
    /** How many elements there are. */
    @Param("32")
    public int size;

    @Override
    int size() {
      return size;
    }
  }

  /** The set of {@link #harrisMichaelList}. */
  @State(Scope.Benchmark)
  public static class Linked {
    final HarrisMichaelList<Integer> set = new HarrisMichaelList<>();
  }

  /** The set of {@link #concurrentSkipListSet}. */
  @State(Scope.Benchmark)
  public static class Skipping {
    final ConcurrentSkipListSet<Integer> set = new ConcurrentSkipListSet<>();
  }

  /** The set of {@link #lockedSet}. */
  @State(Scope.Benchmark)
  public static class Locked {
    final LockedSet<Integer> set = new LockedSet<>();
  }

  /** {@link HarrisMichaelList}. */
  @Benchmark
  public boolean harrisMichaelList(Linked shared, Elements mine) {
    Integer element = mine.next();
    if (mine.reads()) {
      return shared.set.contains(element);
    }
    return mine.adds() ? shared.set.add(element) : shared.set.remove(element);
  }

  /** {@link ConcurrentSkipListSet}. */
  @Benchmark
  public boolean concurrentSkipListSet(Skipping shared, Elements mine) {
    Integer element = mine.next();
    if (mine.reads()) {
      return shared.set.contains(element);
    }
    return mine.adds() ? shared.set.add(element) : shared.set.remove(element);
  }

  /** {@link LockedSet}. */
  @Benchmark
  public boolean lockedSet(Locked shared, Elements mine) {
    Integer element = mine.next();
    if (mine.reads()) {
      return shared.set.contains(element);
    }
    return mine.adds() ? shared.set.add(element) : shared.set.remove(element);
  }
}
