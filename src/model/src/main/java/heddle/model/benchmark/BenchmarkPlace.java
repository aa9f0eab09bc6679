package heddle.model.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What implementations are compared under.
 *
 * @param threads how many share one object
 * @param settings the settings that were named, by name
 */
public record BenchmarkPlace(int threads, Map<String, Integer> settings) {
  public BenchmarkPlace {
    settings = settings == null ? Map.of() : Map.copyOf(settings);
  }

  /** {@code 2 threads, reads 50}. */
  public String words() {
    return new TreeMap<>(settings)
        .entrySet().stream()
            .map(e -> ", " + e.getKey() + " " + e.getValue())
            .collect(Collectors.joining("", BenchmarkText.threads(threads), ""));
  }
}
