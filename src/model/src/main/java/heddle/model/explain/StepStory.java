package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.LockState;
import heddle.model.trace.ThreadState;
import heddle.model.trace.ThreadStatus;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.List;

/** The events of one step as sentences, told with the states before and after it. */
final class StepStory {
  private final Trace trace;
  private final int step;
  private final TraceState before;
  private final TraceState after;

  StepStory(Trace trace, int step) {
    this.trace = trace;
    this.step = step;
    after = trace.stateAt(step);
    before = step == 0 ? after : trace.stateAt(step - 1);
  }

  /** The sentence of one of the step's events. */
  String sentence(Event e) {
    String actor = Wording.actor(after, e);
    return switch (e.kind()) {
      case CAS -> new CasStory(trace, e, after).sentence();
      case INVOKE -> actor + " calls " + e.detail() + ".";
      case RETURN -> owner(e) + e.detail() + " returns" + result(e) + ".";
      case THROW -> actor + " ends with " + e.detail() + ", which nothing caught.";
      case END -> actor + " ends.";
      case DRAW ->
          actor
              + " draws "
              + after.text(e.after())
              + " at random, from "
              + after.text(e.expected())
              + " on and below "
              + after.text(e.update())
              + ".";
      case RESULT -> actor + "'s " + Wording.method(e) + " returns" + result(e) + ".";
      default -> actor + " " + predicate(e) + Wording.where(e.position()) + ".";
    };
  }

  private String owner(Event e) {
    return e.thread() > 0 ? Wording.actor(after, e) + "'s " : "";
  }

  private String result(Event e) {
    return e.after() == null ? "" : " " + after.text(e.after());
  }

  private String predicate(Event e) {
    String location = Wording.location(after, e);
    String object = Wording.object(after, e);
    return switch (e.kind()) {
      case READ -> read(location, after.text(e.after()));
      case WRITE -> "writes " + after.text(e.after()) + " to " + location + replaced(e);
      case UPDATE -> update(e, location);
      case MONITOR_ENTER -> enter(e, object);
      case MONITOR_EXIT -> exit(e, object);
      case WAIT -> "waits on " + object + " and gives it up";
      case NOTIFY -> "notifies one thread that waits on " + object + woken(e);
      case NOTIFY_ALL -> "notifies all threads that wait on " + object + woken(e);
      case PARK -> "parks" + parked(e);
      case UNPARK -> "unparks " + object;
      case START -> "starts " + object;
      case JOIN ->
          held(e) ? "waits for the end of " + object : "sees that " + object + " has ended";
      case SLEEP -> "sleeps";
      case YIELD -> "yields";
      case INTERRUPT -> "interrupts " + object;
      case CALL -> "calls " + RowText.call(after, e, e.detail()) + outcome(e);
      case RESUME -> "goes on" + resumed(e) + outcome(e);
      default -> throw new IllegalArgumentException("a marker has no predicate: " + e.kind());
    };
  }

  private static String read(String location, String value) {
    return "reads " + (location.equals(value) ? location : value + " from " + location);
  }

  private String replaced(Event e) {
    if (e.before() == null) {
      return "";
    }
    return e.changes() ? ", in place of " + before.text(e.before()) : ", which it held already";
  }

  private String update(Event e, String location) {
    String how = e.detail().isEmpty() ? "" : " with " + e.detail();
    return "changes "
        + location
        + " from "
        + before.text(e.before())
        + " to "
        + after.text(e.after())
        + " in one step"
        + how;
  }

  private String enter(Event e, String object) {
    LockState lock = after.lock(e.object());
    if (!e.success()) {
      return "wants to lock " + object + " and is blocked" + heldBy(lock);
    } else if (lock != null && lock.owner() == e.thread() && lock.holds() > 1) {
      return "locks " + object + " for the " + Wording.ordinal(lock.holds()) + " time";
    }
    return "locks " + object;
  }

  private String heldBy(LockState lock) {
    if (lock == null || lock.owner() == 0) {
      return "";
    }
    int since = Holding.since(trace, step, lock.object(), lock.owner());
    return ": " + after.threadName(lock.owner()) + " holds it since step " + since;
  }

  private String exit(Event e, String object) {
    LockState lock = after.lock(e.object());
    boolean still = lock != null && lock.owner() == e.thread();
    return "unlocks " + object + (still ? ", but still holds it" : "");
  }

  /** Who was in the wait set before the step and is not after it. */
  private String woken(Event e) {
    LockState was = before.lock(e.object());
    LockState is = after.lock(e.object());
    List<String> woken =
        was == null
            ? List.of()
            : was.waiting().stream()
                .filter(t -> is == null || !is.waiting().contains(t))
                .map(after::threadName)
                .toList();
    return woken.isEmpty() ? ", but none does" : ": " + String.join(", ", woken);
  }

  /** Whether the event's thread cannot step after it. */
  private boolean held(Event e) {
    ThreadState t = after.thread(e.thread());
    return t != null && !t.ready() && t.status() != ThreadStatus.ENDED;
  }

  private String parked(Event e) {
    if (held(e)) {
      return "";
    }
    return Wording.reason(e).isEmpty()
        ? ", but has a permit and goes on"
        : " and wakes up for no reason, as it may";
  }

  private String resumed(Event e) {
    String call = Wording.resumed(e);
    String reason = Wording.reason(e);
    return (call.isEmpty() ? "" : " with " + RowText.call(after, e, call))
        + (reason.isEmpty() ? "" : ": it " + reason);
  }

  /** What came of a call: its result, a lock taken or given up, or that it blocks. */
  private String outcome(Event e) {
    if (held(e)) {
      LockState lock = after.lock(e.object());
      return " and is blocked" + heldBy(lock);
    }
    boolean owned = owns(before, e);
    boolean owns = owns(after, e);
    String effect = owns == owned ? "" : owns ? " and holds it now" : " and gives it up";
    return (e.after() == null ? "" : ", which returns " + after.text(e.after())) + effect;
  }

  private static boolean owns(TraceState state, Event e) {
    LockState lock = state.lock(e.object());
    return lock != null && lock.owner() == e.thread();
  }
}
