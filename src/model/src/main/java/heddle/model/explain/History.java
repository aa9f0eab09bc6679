package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.ArrayList;
import java.util.List;

/** What came before an event. */
final class History {
  private final Trace trace;
  private final Event event;

  History(Trace trace, Event event) {
    this.trace = trace;
    this.event = event;
  }

  /**
   * The access by which the event's thread last saw the event's location, in the same operation; or
   * {@code null}. A failed CAS sees what it found.
   */
  Event lastSeen() {
    for (int step = ownStep(event.step()); step >= 0; step = ownStep(step - 1)) {
      for (Event e : backwards(step)) {
        if (e.thread() == event.thread()) {
          if (e.kind() == EventKind.INVOKE) {
            return null;
          } else if (e.sameLocation(event)) {
            return e;
          }
        }
      }
    }
    return null;
  }

  /** The value that an access left its thread with. */
  static Value seenBy(Event access) {
    boolean lost = access.kind() == EventKind.CAS && !access.success();
    return lost ? access.before() : access.after();
  }

  /** The changes of the event's location by other threads since an access, the first one first. */
  List<Event> changesSince(Event access) {
    List<Event> changes = new ArrayList<>();
    for (int step = accessStep(event.step()); step >= access.step(); step = accessStep(step - 1)) {
      for (Event e : backwards(step)) {
        if (e.equals(access)) {
          return changes;
        } else if (e.thread() != event.thread() && e.sameLocation(event) && e.changes()) {
          changes.addFirst(e);
        }
      }
    }
    return changes;
  }

  /** The latest change of the event's location, by whomever; or {@code null}. */
  Event lastChange() {
    for (int step = accessStep(event.step()); step >= 0; step = accessStep(step - 1)) {
      for (Event e : backwards(step)) {
        if (e.sameLocation(event) && e.changes()) {
          return e;
        }
      }
    }
    return null;
  }

  /** How often the thread has tried this CAS in this operation, this time included. */
  int attempt() {
    int attempt = 1;
    for (int step = ownStep(event.step()); step >= 0; step = ownStep(step - 1)) {
      for (Event e : backwards(step)) {
        if (e.thread() == event.thread() && e.kind() == EventKind.INVOKE) {
          return attempt;
        } else if (e.thread() == event.thread()
            && e.kind() == EventKind.CAS
            && e.sameLocation(event)
            && e.position().equals(event.position())) {
          attempt++;
        }
      }
    }
    return attempt;
  }

  private int ownStep(int upTo) {
    return trace.actedAt(event.thread(), upTo);
  }

  private int accessStep(int upTo) {
    return trace.accessedAt(event.object(), event.location(), upTo);
  }

  /** The events of a step, the last one first; of the event's own step those before it. */
  private List<Event> backwards(int step) {
    List<Event> events = trace.steps().get(step).chronological().reversed();
    int self = step == event.step() ? events.indexOf(event) : -1;
    return events.subList(self + 1, events.size());
  }
}
