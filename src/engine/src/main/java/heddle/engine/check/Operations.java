package heddle.engine.check;

import heddle.engine.execution.EventLog;
import heddle.model.trace.EventKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The operations of a run that threads of the scenario make, as its log tells. */
public final class Operations {
  /**
   * One operation.
   *
   * @param thread who makes it
   * @param operation what was called
   * @param first the row where it begins
   * @param last the row where it ends, or the last row of the log if it has not
   * @param steps how many steps of its own thread it took
   */
  public record Span(int thread, Object operation, int first, int last, int steps) {}

  private Operations() {}

  /**
   * All of them, the preparation and the final calls left out, in the order in which they begin.
   */
  public static List<Span> of(EventLog log) {
    List<Span> spans = new ArrayList<>();
    int[] open = new int[8];
    int[] steps = new int[8];
    Arrays.fill(open, -1);
    for (int row = 0; row < log.size(); row++) {
      int thread = log.thread(row);
      if (thread == 0) {
        continue;
      }
      if (thread >= open.length) {
        int known = open.length;
        open = Arrays.copyOf(open, thread * 2);
        Arrays.fill(open, known, open.length, -1);
        steps = Arrays.copyOf(steps, thread * 2);
      }
      EventKind kind = log.kind(row);
      if (kind == EventKind.INVOKE) {
        open[thread] = spans.size();
        steps[thread] = 0;
        spans.add(new Span(thread, log.detail(row), row, log.size() - 1, 0));
      } else if (open[thread] >= 0) {
        steps[thread] += kind.marker() ? 0 : 1;
        Span span = spans.get(open[thread]);
        int last = kind.marker() ? row : span.last();
        spans.set(
            open[thread], new Span(thread, span.operation(), span.first(), last, steps[thread]));
        open[thread] = kind.marker() ? -1 : open[thread];
      }
    }
    return spans;
  }
}
