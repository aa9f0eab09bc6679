package heddle.engine.explore;

import heddle.engine.execution.EventLog;
import heddle.engine.trace.ValueText;
import heddle.model.trace.EventKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the results of runs. A result is what the calls returned, in the order of threads and
 * their calls, the final calls last, comma-separated.
 */
final class Outcomes {
  private final Map<String, long[]> counts = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private int[] resultRows = new int[16];
  private int resultCount;

  /** These counts, to go back to. */
  Outcomes copy() {
    Outcomes copy = new Outcomes();
    copy.become(this);
    return copy;
  }

  /** Goes back to these counts. */
  void become(Outcomes other) {
    counts.clear();
    other.counts.forEach((k, v) -> counts.put(k, v.clone()));
  }

  /** Takes off these counts, which were made earlier. */
  void forget(Outcomes earlier) {
    earlier.counts.forEach((k, v) -> counts.get(k)[0] -= v[0]);
    counts.values().removeIf(v -> v[0] == 0);
  }

  void count(EventLog log, int threads, String printed) {
    String results = of(log, threads);
    String all =
        printed.isEmpty() ? results : results + (results.isEmpty() ? "" : "; ") + printed.strip();
    counts.computeIfAbsent(all, k -> new long[1])[0]++;
  }

  private String of(EventLog log, int threads) {
    text.setLength(0);
    collect(log);
    for (int t = 1; t < threads; t++) {
      results(log, t);
    }
    results(log, 0);
    return text.toString();
  }

  /** Few rows of a log are results, and there may be many threads to look for. */
  private void collect(EventLog log) {
    resultCount = 0;
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row) == EventKind.RETURN && log.type(row) != 0) {
        if (resultCount == resultRows.length) {
          resultRows = Arrays.copyOf(resultRows, resultCount * 2);
        }
        resultRows[resultCount++] = row;
      }
    }
  }

  private void results(EventLog log, int thread) {
    for (int i = 0; i < resultCount; i++) {
      int row = resultRows[i];
      if (log.thread(row) == thread && (thread > 0 || log.step(row) > 0)) {
        text.append(text.isEmpty() ? "" : ", ").append(ValueText.orType(log.newRef(row)));
      }
    }
  }

  Map<String, Long> counts() {
    Map<String, Long> sorted = new TreeMap<>();
    counts.forEach((k, v) -> sorted.put(k, v[0]));
    return sorted;
  }
}
