package heddle.engine.explore;

import heddle.engine.check.Results;
import heddle.engine.execution.EventLog;
import heddle.engine.execution.LongText;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the results of runs. A result is what the calls returned, in the order of threads and
 * their calls, the final calls last, comma-separated.
 */
final class Outcomes {
  private final Map<String, long[]> counts = new HashMap<>();
  private final Results results = new Results();

  /** Some of the counters, of runs that print nothing. */
  private final ResultCounters byValues = new ResultCounters();

  /** These counts, to go back to. */
  Outcomes copy() {
    Outcomes copy = new Outcomes();
    copy.become(this);
    return copy;
  }

  /** These counts, made by another search. */
  static Outcomes of(Map<String, Long> counts) {
    Outcomes outcomes = new Outcomes();
    counts.forEach((k, v) -> outcomes.counts.put(k, new long[] {v}));
    return outcomes;
  }

  /** Goes back to these counts. */
  void become(Outcomes other) {
    counts.clear();
    byValues.clear();
    other.counts.forEach((k, v) -> counts.put(k, v.clone()));
  }

  /** Adds these counts, made by another search. */
  void add(Map<String, Long> others) {
    others.forEach((k, v) -> counts.computeIfAbsent(k, o -> new long[1])[0] += v);
  }

  /** Takes off these counts, which were made earlier. */
  void forget(Outcomes earlier) {
    earlier.counts.forEach((k, v) -> counts.get(k)[0] -= v[0]);
    counts.values().removeIf(v -> v[0] == 0);
    byValues.clear();
  }

  void count(EventLog log, int threads, String printed) {
    results.take(log, threads);
    int slot = printed.isEmpty() ? byValues.slot(results) : -1;
    long[] known = byValues.get(slot);
    if (known == null) {
      known = counts.computeIfAbsent(text(printed), k -> new long[1]);
      byValues.put(slot, results, known);
    }
    known[0]++;
  }

  private String text(String printed) {
    String calls = results.text();
    return printed.isEmpty()
        ? calls
        : calls + (calls.isEmpty() ? "" : "; ") + LongText.shortened(printed.strip());
  }

  /** The most frequent ones, at most so many. */
  Map<String, Long> most(int number) {
    if (counts.size() <= number) {
      return counts();
    }
    Map<String, Long> most = new TreeMap<>();
    counts.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
        .limit(number)
        .forEach(e -> most.put(e.getKey(), e.getValue()[0]));
    return most;
  }

  Map<String, Long> counts() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((k, v) -> sorted.put(k, v[0]));
    return sorted;
  }
}
