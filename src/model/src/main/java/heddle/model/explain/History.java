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
    List<Event> before = backwards();
    for (Event e : before) {
      if (e.thread() == event.thread()) {
        if (e.kind() == EventKind.INVOKE) {
          return null;
        } else if (e.sameLocation(event)) {
          return e;
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
    for (Event e : backwards()) {
      if (e == access) {
        break;
      } else if (e.thread() != event.thread() && e.sameLocation(event) && e.changes()) {
        changes.addFirst(e);
      }
    }
    return changes;
  }

  /** The latest change of the event's location, by whomever; or {@code null}. */
  Event lastChange() {
    return backwards().stream()
        .filter(e -> e.sameLocation(event) && e.changes())
        .findFirst()
        .orElse(null);
  }

  /** How often the thread has tried this CAS in this operation, this time included. */
  int attempt() {
    int attempt = 1;
    for (Event e : backwards()) {
      if (e.thread() == event.thread() && e.kind() == EventKind.INVOKE) {
        break;
      } else if (e.thread() == event.thread()
          && e.kind() == EventKind.CAS
          && e.sameLocation(event)
          && e.position().equals(event.position())) {
        attempt++;
      }
    }
    return attempt;
  }

  private List<Event> backwards() {
    List<Event> events = new ArrayList<>();
    for (int step = event.step(); step >= 0; step--) {
      events.addAll(trace.steps().get(step).chronological().reversed());
    }
    int self = indexOf(events);
    return events.subList(self + 1, events.size());
  }

  private int indexOf(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) == event || events.get(i).equals(event)) {
        return i;
      }
    }
    return -1;
  }
}
