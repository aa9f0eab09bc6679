package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.LockState;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.TraceState;

/** Events in so few characters that they fit a row of a column. */
final class RowText {
  private RowText() {}

  static String of(TraceState state, Event e) {
    String location = Wording.location(state, e);
    String object = Wording.object(state, e);
    return switch (e.kind()) {
      case READ -> read(location, state.text(e.after()));
      case WRITE -> location + " = " + state.text(e.after());
      case CAS -> cas(state, e, location);
      case UPDATE -> update(state, e, location);
      case MONITOR_ENTER -> enter(state, e, object);
      case MONITOR_EXIT -> "unlock " + object;
      case WAIT -> "wait " + object;
      case NOTIFY -> "notify " + object;
      case NOTIFY_ALL -> "notifyAll " + object;
      case PARK -> "park" + (Wording.reason(e).isEmpty() ? "" : ", " + Wording.reason(e));
      case UNPARK -> "unpark " + object;
      case START -> "start " + object;
      case JOIN -> "join " + object;
      case SLEEP -> "sleep";
      case YIELD -> "yield";
      case INTERRUPT -> "interrupt " + object;
      case CALL -> result(state, e, operation(state, e, e.detail()));
      case RESUME -> result(state, e, resume(state, e));
      case INVOKE -> e.detail();
      case RETURN -> e.after() == null ? e.detail() + " returns" : result(state, e, e.detail());
      case THROW -> "throws " + e.detail();
      case END -> "end";
      case DRAW -> "random → " + state.text(e.after());
      case RESULT -> result(state, e, Wording.method(e));
    };
  }

  /** What hangs on the object under study from the beginning is called by the way to it. */
  private static String read(String location, String value) {
    return location.equals(value) ? "read " + location : location + " → " + value;
  }

  private static String cas(TraceState state, Event e, String location) {
    String change = state.text(e.expected()) + "→" + state.text(e.update());
    if (e.success()) {
      return "CAS " + location + " " + change + " ✓";
    }
    boolean spurious = e.before() != null && e.before().equals(e.expected());
    return "CAS "
        + location
        + " "
        + change
        + " ✗ "
        + (spurious ? "for no reason" : "found " + state.text(e.before()));
  }

  private static String update(TraceState state, Event e, String location) {
    String name = e.detail().isEmpty() ? "update" : e.detail();
    return name + " " + location + " " + state.text(e.before()) + "→" + state.text(e.after());
  }

  private static String enter(TraceState state, Event e, String object) {
    LockState lock = state.lock(e.object());
    boolean again = e.success() && lock != null && lock.owner() == e.thread() && lock.holds() > 1;
    return "lock "
        + object
        + (again ? " (" + Wording.ordinal(lock.holds()) + ")" : "")
        + (e.success() ? "" : ", blocked");
  }

  /** A call of a library: {@code lock m} for locks, {@code map.put()} for all else. */
  private static String operation(TraceState state, Event e, String call) {
    ObjectInfo target = state.object(e.object());
    return target != null && target.lock() && !call.isEmpty()
        ? call + " " + state.name(e.object())
        : call(state, e, call);
  }

  private static String resume(TraceState state, Event e) {
    String call = Wording.resumed(e);
    String reason = Wording.reason(e);
    String done = call.isEmpty() ? "" : "… " + operation(state, e, call);
    return done.isEmpty() && reason.isEmpty()
        ? "goes on"
        : done + (done.isEmpty() || reason.isEmpty() ? "" : ", ") + reason;
  }

  /** A call as it is written: {@code map.put()}. */
  static String call(TraceState state, Event e, String call) {
    String target = e.object() == 0 ? "" : state.name(e.object()) + ".";
    return target + (call.contains("(") ? call : call + "()");
  }

  private static String result(TraceState state, Event e, String call) {
    return e.after() == null ? call : call + " → " + state.text(e.after());
  }
}
