package heddle.visualizer.filter;

import heddle.model.trace.EventKind;

/** What steps of a kind are called in a filter. */
public final class FilterWords {
  private FilterWords() {}

  /** The steps of a kind, in the plural. */
  public static String kind(EventKind kind) {
    return switch (kind) {
      case READ -> "reads";
      case WRITE -> "writes";
      case CAS -> "compare-and-sets";
      case UPDATE -> "atomic updates";
      case MONITOR_ENTER -> "entries of monitors";
      case MONITOR_EXIT -> "exits of monitors";
      case WAIT -> "waits";
      case NOTIFY, NOTIFY_ALL -> "notifications";
      case PARK -> "parks";
      case UNPARK -> "unparks";
      case START -> "starts of threads";
      case JOIN -> "joins";
      case SLEEP -> "sleeps";
      case YIELD -> "yields";
      case INTERRUPT -> "interrupts";
      case CALL -> "library calls";
      case RESUME -> "resumptions";
      case INVOKE -> "beginnings of operations";
      case RETURN, THROW -> "ends of operations";
      case END -> "ends of threads";
      case RESULT -> "ends of methods";
      case DRAW -> "random numbers";
    };
  }
}
