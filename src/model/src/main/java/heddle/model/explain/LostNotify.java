package heddle.model.explain;

import heddle.model.finding.Finding.Wait;
import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.ThreadState;
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
        boolean signal = lost.kind() == EventKind.CALL;
        text.append(
            " Lost %s: %s %s %s at step %d, when nobody waited, before %s did."
                .formatted(
                    signal ? "signal" : "notify",
                    state.threadName(lost.thread()),
                    signal ? "signalled" : "notified",
                    state.name(lost.object()),
                    lost.step(),
                    state.threadName(wait.waiter())));
      }
    }
    return text.toString();
  }

  private static Event lost(Trace trace, Wait wait) {
    TraceState end = trace.stateAt(trace.last());
    if (end.thread(wait.waiter()) == null || !waits(end.thread(wait.waiter()), wait.object())) {
      return null;
    }
    Event lost = null;
    Event found = null;
    for (Event e : trace.events()) {
      if (e.object() != wait.object() || e.step() == 0) {
        continue;
      } else if (begins(e) && e.thread() == wait.waiter()) {
        found = lost; // Of its last wait only what came before counts.
      } else if (notifies(e) && nobodyWaits(trace.stateAt(e.step() - 1), e.object())) {
        lost = e;
      }
    }
    return found;
  }

  private static boolean begins(Event e) {
    return e.kind() == EventKind.WAIT
        || e.kind() == EventKind.CALL && e.detail().startsWith("await");
  }

  private static boolean notifies(Event e) {
    return e.kind() == EventKind.NOTIFY
        || e.kind() == EventKind.NOTIFY_ALL
        || e.kind() == EventKind.CALL && e.detail().startsWith("signal");
  }

  private static boolean nobodyWaits(TraceState state, int object) {
    return state.threads().stream().noneMatch(t -> waits(t, object));
  }

  /** In the wait set of a monitor, or in the queue of a condition. */
  private static boolean waits(ThreadState t, int object) {
    return t.waitsFor() == object
        && (t.status() == ThreadStatus.WAITING || t.status() == ThreadStatus.PARKED);
  }
}
