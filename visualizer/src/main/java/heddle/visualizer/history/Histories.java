package heddle.visualizer.history;

import heddle.model.trace.Trace;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The histories of the runs that were on display lately, so that going from one to the other and
 * back works nothing out anew. Thread-safe: a long run is prepared in the background and then at
 * hand.
 */
public final class Histories {
  private static final int KEPT = 4;

  private final Deque<History> latest = new ArrayDeque<>();

  /** With so many new steps it is worth while to do without what is known of the others. */
  private static final int LONG = 5_000;

  /** The history of a run; O(number of steps that none of those at hand knows). */
  public History of(Trace trace) {
    History known = take(trace);
    if (known == null) {
      known = History.of(trace);
    } else if (known.trace() != trace) {
      known = known.plus(trace);
    }
    keep(known);
    return known;
  }

  /** Works the history of a long run out, unless it is at hand. For threads in the background. */
  public void prepare(Trace trace) {
    if (trace.last() > LONG && !isNear(trace)) {
      keep(History.of(trace));
    }
  }

  private synchronized boolean isNear(Trace trace) {
    return latest.stream()
        .anyMatch(h -> h.goesOnTo(trace) && trace.last() - h.trace().last() <= LONG);
  }

  private synchronized History take(Trace trace) {
    History found = null;
    for (History h : latest) {
      if (h.trace() == trace) {
        found = h;
        break;
      }
      found = found == null && h.goesOnTo(trace) ? h : found;
    }
    latest.remove(found);
    return found;
  }

  private synchronized void keep(History history) {
    latest.addFirst(history);
    if (latest.size() > KEPT) {
      latest.removeLast();
    }
  }
}
