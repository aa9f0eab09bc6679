package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.trace.ValueText;
import heddle.model.trace.EventKind;
import java.util.Arrays;

/**
 * The result of a run: what its calls returned, in the order of threads and their calls, the final
 * calls last, comma-separated. Used again for the next run; not thread-safe.
 */
public final class Results {
  private final StringBuilder text = new StringBuilder();
  private int[] rows = new int[16];
  private int count;

  /** The result of a run with this log and so many threads, thread 0 included. */
  public String of(EventLog log, int threads) {
    text.setLength(0);
    collect(log);
    for (int t = 1; t < threads; t++) {
      add(log, t);
    }
    add(log, 0);
    return text.toString();
  }

  /** Few rows of a log are results, and there may be many threads to look for. */
  private void collect(EventLog log) {
    count = 0;
    if (!log.hasResults()) {
      return;
    }
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row) == EventKind.RETURN && log.type(row) != 0) {
        if (count == rows.length) {
          rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count++] = row;
      }
    }
  }

  private void add(EventLog log, int thread) {
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      if (log.thread(row) == thread && (thread > 0 || log.step(row) > 0)) {
        text.append(text.isEmpty() ? "" : ", ").append(ValueText.orType(log.newRef(row)));
      }
    }
  }
}
