package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.engine.trace.ValueText;
import java.util.Arrays;

/**
 * The result of a run: what its calls returned, in the order of threads and their calls, the final
 * calls last, comma-separated. Used again for the next run; not thread-safe.
 */
public final class Results {
  private Object[] values = new Object[16];
  private int count;

  /** The result of a run with this log and so many threads, thread 0 included. */
  public String of(EventLog log, int threads) {
    take(log, threads);
    return text();
  }

  /** Looks at a run with this log and so many threads, thread 0 included. */
  public void take(EventLog log, int threads) {
    count = 0;
    int results = log.results();
    if (results == 0) {
      return;
    }
    if (results > values.length) {
      values = new Object[results * 2];
    }
    for (int t = 1; t < threads && count < results; t++) {
      take(log, t, 0);
    }
    take(log, 0, 1); // What the preparation returned is no result.
  }

  private void take(EventLog log, int thread, int firstStep) {
    for (int i = 0; i < log.results(); i++) {
      int row = log.result(i);
      if (log.thread(row) == thread && log.step(row) >= firstStep) {
        values[count++] = log.newRef(row);
      }
    }
  }

  /** How many values there are. */
  public int count() {
    return count;
  }

  /** A value that was returned, in their order from 0. */
  public Object value(int i) {
    return values[i];
  }

  /** A copy of all of them. */
  public Object[] values() {
    return Arrays.copyOf(values, count);
  }

  /** They as text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ", ").append(ValueText.orType(values[i]));
    }
    return text.toString();
  }
}
