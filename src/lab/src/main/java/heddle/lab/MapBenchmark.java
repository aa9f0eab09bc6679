package heddle.lab;

import algorithms.map.OpenAddressingMap;
import algorithms.map.SplitOrderedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * All threads share one map; of ten operations eight get a value, one puts, and one removes. There
 * are 4096 keys, of which about half are in the map.
 */
public class MapBenchmark {
  private static final int ENTRIES = 4096;
  private static final Integer[] KEYS = Keys.boxed(ENTRIES);

  /** The map of {@link #splitOrderedMap}. */
  @State(Scope.Benchmark)
  public static class Split {
    final SplitOrderedMap<Integer, Integer> map = new SplitOrderedMap<>();
  }

  /** The map of {@link #openAddressingMap}. */
  @State(Scope.Benchmark)
  public static class Open {
    final OpenAddressingMap<Integer, Integer> map = new OpenAddressingMap<>(2 * ENTRIES);
  }

  /** The map of {@link #concurrentHashMap}. */
  @State(Scope.Benchmark)
  public static class Jdk {
    final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
  }

  /** {@link SplitOrderedMap}. */
  @Benchmark
  public Integer splitOrderedMap(Split shared, Keys mine) {
    int number = mine.next();
    Integer key = KEYS[number % ENTRIES];
    return switch (number / ENTRIES % 10) {
      case 0 -> shared.map.put(key, key);
      case 1 -> shared.map.remove(key);
      default -> shared.map.get(key);
    };
  }

  /** {@link OpenAddressingMap}. */
  @Benchmark
  public Integer openAddressingMap(Open shared, Keys mine) {
    int number = mine.next();
    Integer key = KEYS[number % ENTRIES];
    return switch (number / ENTRIES % 10) {
      case 0 -> shared.map.put(key, key);
      case 1 -> shared.map.remove(key);
      default -> shared.map.get(key);
    };
  }

  /** {@link ConcurrentHashMap}. */
  @Benchmark
  public Integer concurrentHashMap(Jdk shared, Keys mine) {
    int number = mine.next();
    Integer key = KEYS[number % ENTRIES];
    return switch (number / ENTRIES % 10) {
      case 0 -> shared.map.put(key, key);
      case 1 -> shared.map.remove(key);
      default -> shared.map.get(key);
    };
  }
}
