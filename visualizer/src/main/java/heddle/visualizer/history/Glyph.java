package heddle.visualizer.history;

import heddle.model.explain.Wording;
import heddle.model.trace.Event;
import heddle.model.trace.Step;

/**
 * The sign of a step: its shape says what kind of thing was done, its colour who did it. In the
 * order of weight: where several steps share one pixel, the heaviest is drawn.
 */
public enum Glyph {
  /** Nothing was done. */
  NONE,
  /** An operation of a closed class, a yield, a sleep. */
  CALL,
  /** A hollow circle. */
  READ,
  /** A filled circle. */
  WRITE,
  /** A filled diamond: the CAS or the unconditional update took effect. */
  CAS_WON,
  /** A bracket that opens downwards: a lock is taken. */
  LOCK,
  /** A bracket that opens upwards: a lock is given back. */
  UNLOCK,
  /** A crescent: the thread begins to wait or parks. */
  WAIT,
  /** A bell: waiting threads are woken. */
  NOTIFY,
  /** A bell with a question mark: a wait ends although nobody has woken the thread. */
  STRAY_WAKE,
  /** A fork: another thread is started. */
  START,
  /** A join: the end of another thread is waited for. */
  JOIN,
  /** A hatched square: the thread tried and is held up. */
  BLOCKED,
  /** A diamond with a cross: the CAS found another value. */
  CAS_LOST,
  /** A dashed diamond: the CAS found the value it wanted and failed all the same. */
  CAS_SPURIOUS,
  /** An octagon: an exception, or a finding that makes the run a failure. */
  FAILURE;

  /** The sign of a step. */
  public static Glyph of(Step step) {
    boolean failed = step.findings().stream().anyMatch(f -> f.failure());
    return failed ? FAILURE : ofEvent(step);
  }

  /** The sign of what was done in a step, whatever came of it. */
  public static Glyph ofEvent(Step step) {
    Event event = step.event();
    return event == null ? NONE : of(event);
  }

  /** The sign of one event. */
  public static Glyph of(Event event) {
    if (Wording.wokeForNoReason(event)) {
      return STRAY_WAKE;
    }
    return switch (event.kind()) {
      case READ -> READ;
      case WRITE -> WRITE;
      case UPDATE -> CAS_WON;
      case CAS -> cas(event);
      case MONITOR_ENTER -> event.success() ? LOCK : BLOCKED;
      case MONITOR_EXIT -> UNLOCK;
      case WAIT, PARK -> WAIT;
      case NOTIFY, NOTIFY_ALL, UNPARK, INTERRUPT -> NOTIFY;
      case START -> START;
      case JOIN -> event.success() ? JOIN : BLOCKED;
      case CALL, RESUME -> call(event);
      case SLEEP, YIELD -> CALL;
      case THROW -> FAILURE;
      case INVOKE, RETURN, END, RESULT, DRAW -> NONE;
    };
  }

  private static Glyph cas(Event event) {
    if (event.success()) {
      return CAS_WON;
    }
    return event.expected() != null && event.expected().equals(event.before())
        ? CAS_SPURIOUS
        : CAS_LOST;
  }

  private static Glyph call(Event event) {
    if (!event.success()) {
      return BLOCKED;
    }
    String method = event.detail().replaceFirst("\\(.*", "");
    method = method.substring(method.lastIndexOf('.') + 1);
    return switch (method) {
      case "lock",
          "lockInterruptibly",
          "tryLock",
          "acquire",
          "tryAcquire",
          "readLock",
          "writeLock" ->
          LOCK;
      case "unlock", "release", "unlockRead", "unlockWrite" -> UNLOCK;
      case "await" -> WAIT;
      case "signal", "signalAll", "countDown" -> NOTIFY;
      default -> CALL;
    };
  }
}
