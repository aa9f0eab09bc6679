package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.TraceState;

/** What a thread stands before, as an infinitive: {@code read head}. */
final class Intention {
  private Intention() {}

  static String of(TraceState state, Event next) {
    String location = Wording.location(state, next);
    String object = Wording.object(state, next);
    return switch (next.kind()) {
      case READ -> "read " + location;
      case WRITE -> "write " + location;
      case CAS -> "compare-and-set " + location;
      case UPDATE -> "update " + location + named(next);
      case MONITOR_ENTER -> "lock " + object;
      case MONITOR_EXIT -> "unlock " + object;
      case WAIT -> "wait on " + object;
      case NOTIFY -> "notify one thread that waits on " + object;
      case NOTIFY_ALL -> "notify all threads that wait on " + object;
      case PARK -> "park";
      case UNPARK -> "unpark " + object;
      case START -> "start " + object;
      case JOIN -> "wait for the end of " + object;
      case SLEEP -> "sleep";
      case YIELD -> "yield";
      case INTERRUPT -> "interrupt " + object;
      case CALL -> "call " + RowText.call(state, next, next.detail());
      case RESUME -> resume(state, next);
      case INVOKE -> "call " + next.detail();
      case RETURN -> "return from " + next.detail();
      case THROW -> "throw " + next.detail();
      case END -> "end";
      case DRAW -> "draw a random number";
      case RESULT -> "return from " + Wording.method(next);
    };
  }

  private static String named(Event next) {
    return next.detail().isEmpty() ? "" : " with " + next.detail();
  }

  private static String resume(TraceState state, Event next) {
    return next.detail().isEmpty()
        ? "go on"
        : "go on with " + RowText.call(state, next, next.detail());
  }
}
