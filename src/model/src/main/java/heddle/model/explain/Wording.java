package heddle.model.explain;

import heddle.model.trace.Event;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Position;
import heddle.model.trace.TraceState;
import heddle.model.trace.Value;
import java.util.List;

/** How things are called in sentences. */
public final class Wording {
  /** The object under study: its fields need no owner's name. */
  private static final int SUBJECT = 1;

  private Wording() {}

  /** The location of an access: {@code head}, {@code A#1.next}, {@code forks[0]}. */
  public static String location(TraceState state, Event e) {
    return location(state, e.object(), e.location());
  }

  /** See {@link #location(TraceState, Event)}. */
  static String location(TraceState state, int object, String location) {
    ObjectInfo owner = state.object(object);
    if (owner == null || owner.label().equals(location)) {
      return location;
    } else if (location.startsWith("[")) {
      return state.name(object) + location;
    } else if (isSubject(owner)) {
      return location;
    }
    return location.isEmpty() ? state.name(object) : state.name(object) + "." + location;
  }

  private static boolean isSubject(ObjectInfo owner) {
    return owner.id() == SUBJECT && !owner.node() && !owner.label().contains("#");
  }

  /** The object that an event acts upon. */
  static String object(TraceState state, Event e) {
    return e.object() == 0 ? "an object" : state.name(e.object());
  }

  private static final String NO_REASON = "woke up for no reason";
  private static final List<String> REASONS = List.of("timed out", NO_REASON);

  /** Whether a wait or park ends in this event although nobody has ended it. */
  public static boolean wokeForNoReason(Event e) {
    return e.detail().endsWith(NO_REASON);
  }

  /** Why a thread goes on although nobody has woken it, or nothing. */
  static String reason(Event e) {
    return REASONS.stream().filter(e.detail()::endsWith).findFirst().orElse("");
  }

  /** What a thread completes as it goes on, {@code lock} say, or nothing. */
  static String resumed(Event e) {
    String reason = reason(e);
    String call = e.detail().substring(0, e.detail().length() - reason.length());
    return call.endsWith(", ") ? call.substring(0, call.length() - 2) : call;
  }

  /** The method that a result is of, without its package: {@code Stack.pop()}. */
  static String method(Event e) {
    String name = e.detail();
    int of = name.lastIndexOf('.');
    String owner = name.substring(0, Math.max(0, of));
    return owner.substring(owner.lastIndexOf('.') + 1) + name.substring(Math.max(0, of)) + "()";
  }

  /** Who acts, at the beginning of a sentence. */
  static String actor(TraceState state, Event e) {
    if (e.thread() > 0) {
      return state.threadName(e.thread());
    }
    return e.step() == 0 ? "The preparation" : "The final part";
  }

  /** Where in the program, in parentheses and with a space before, or nothing if unknown. */
  public static String where(Position position) {
    if (position == null || position.line() < 0) {
      return "";
    }
    return position.method().isEmpty()
        ? " (line " + position.line() + ")"
        : " (" + position.methodName() + ", line " + position.line() + ")";
  }

  /** A value as it is called in this state. */
  static String value(TraceState state, Value value) {
    return state.text(value);
  }

  /** How often: {@code once}, {@code twice}, {@code 3 times}. */
  static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count + " times";
    };
  }

  /** Which one: {@code 2nd}, {@code 3rd}, {@code 11th}. */
  static String ordinal(int number) {
    boolean teens = number / 10 % 10 == 1;
    return number
        + switch (teens ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
