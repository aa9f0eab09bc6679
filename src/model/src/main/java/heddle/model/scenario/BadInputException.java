package heddle.model.scenario;

/**
 * The user's input cannot be used. The message is one sentence or two that say what, where, why and
 * what to do next; it is shown as it is, never with a stack trace.
 */
public final class BadInputException extends Exception {
  private static final long serialVersionUID = 1;

  /** With a complete, user-ready message. */
  public BadInputException(String message) {
    super(message);
  }

  /** With a complete, user-ready message and what caused it, for the log. */
  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
