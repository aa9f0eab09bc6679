package heddle.model.explain;

import heddle.model.finding.Finding.Wait;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.List;

/** Notifications that came before the wait that they were meant for, in words. */
public final class LostNotify {
  private LostNotify() {}

  /** A sentence for each waiter whose monitor was notified while nobody waited, before it did. */
  public static String sentences(Trace trace, List<Wait> waits) {
    StringBuilder text = new StringBuilder();
    for (Wait wait : waits) {
      Event lost = lost(trace, wait);
      if (lost != null) {
        TraceState state = trace.stateAt(trace.last());
        text.append(
            " Lost notify: %s notified %s at step %d, when nobody waited, before %s did."
                .formatted(
                    state.threadName(lost.thread()),
                    state.name(lost.object()),
                    lost.step(),
                    state.threadName(wait.waiter())));
      }
    }
    return text.toString();
  }

  private static Event lost(Trace trace, Wait wait) {
    TraceState end = trace.stateAt(trace.last());
    if (end.thread(wait.waiter()) == null
        || end.thread(wait.waiter()).status() != ThreadStatus.WAITING) {
      return null;
    }
    Event lost = null;
    Event found = null;
    for (Event e : trace.events()) {
      if (e.object() != wait.object() || e.step() == 0) {
        continue;
      } else if (e.kind() == EventKind.WAIT && e.thread() == wait.waiter()) {
        found = lost; // Of its last wait only what came before counts.
      } else if (notifies(e) && nobodyWaits(trace.stateAt(e.step() - 1), e.object())) {
        lost = e;
      }
    }
    return found;
  }

  private static boolean notifies(Event e) {
    return e.kind() == EventKind.NOTIFY || e.kind() == EventKind.NOTIFY_ALL;
  }

  private static boolean nobodyWaits(TraceState state, int object) {
    return state.threads().stream()
        .noneMatch(t -> t.status() == ThreadStatus.WAITING && t.waitsFor() == object);
  }
}
