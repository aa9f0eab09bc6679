package heddle.engine.execution;

/**
 * A closed call that is an operation, while it lasts. Within it there may be others, if it calls
 * back code that is open, as the worker of a pool does.
 *
 * @param target what it was called on
 * @param site what was called
 * @param row the row of the event log at which it began
 * @param depth how many closed calls its thread was in before
 * @param outer the one within which it is, or {@link #NONE}
 */
public record CallFrame(Object target, int site, int row, int depth, CallFrame outer) {
  /** No call. */
  public static final CallFrame NONE = new CallFrame(null, -1, -1, -1, null);
}
