package heddle.lab;

import algorithms.list.HarrisMichaelList;
import java.util.concurrent.ConcurrentSkipListSet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All threads share one sorted set; of ten operations eight look an element up, one adds, and one
 * removes. There are 32 elements, of which about half are in the set: a list is for few.
 */
public class SetBenchmark {
  private static final int ELEMENTS = 32;
  private static final Integer[] KEYS = Keys.boxed(ELEMENTS);

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

  /** {@link HarrisMichaelList}. */
  @Benchmark
  public boolean harrisMichaelList(Linked shared, Keys mine) {
    int number = mine.next();
    Integer element = KEYS[number % ELEMENTS];
    return switch (number / ELEMENTS % 10) {
      case 0 -> shared.set.add(element);
      case 1 -> shared.set.remove(element);
      default -> shared.set.contains(element);
    };
  }

  /** {@link ConcurrentSkipListSet}. */
  @Benchmark
  public boolean concurrentSkipListSet(Skipping shared, Keys mine) {
    int number = mine.next();
    Integer element = KEYS[number % ELEMENTS];
    return switch (number / ELEMENTS % 10) {
      case 0 -> shared.set.add(element);
      case 1 -> shared.set.remove(element);
      default -> shared.set.contains(element);
    };
  }
}
