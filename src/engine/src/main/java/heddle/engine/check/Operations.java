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
    Span[] open = new Span[8];
    int[] steps = new int[8];
    int[] places = new int[8];
    for (int row = 0; row < log.size(); row++) {
      int thread = log.thread(row);
      if (thread == 0) {
        continue;
      }
      if (thread >= open.length) {
        open = Arrays.copyOf(open, thread * 2);
        steps = Arrays.copyOf(steps, thread * 2);
        places = Arrays.copyOf(places, thread * 2);
      }
      EventKind kind = log.kind(row);
      if (kind == EventKind.INVOKE) {
        close(spans, places[thread], open[thread], log.size() - 1, steps[thread]);
        steps[thread] = 0;
        places[thread] = spans.size();
        open[thread] = new Span(thread, log.detail(row), row, log.size() - 1, 0);
        spans.add(open[thread]);
      } else if (open[thread] != null && kind.marker()) {
        close(spans, places[thread], open[thread], row, steps[thread]);
        open[thread] = null;
      } else {
        steps[thread]++;
      }
    }
    for (int thread = 0; thread < open.length; thread++) {
      close(spans, places[thread], open[thread], log.size() - 1, steps[thread]);
    }
    return spans;
  }

  private static void close(List<Span> spans, int place, Span open, int last, int steps) {
    if (open != null) {
      spans.set(place, new Span(open.thread(), open.operation(), open.first(), last, steps));
    }
  }
}
