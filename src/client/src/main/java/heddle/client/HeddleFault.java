package heddle.client;

/**
 * Something went wrong in Heddle itself, through no fault of the user or the program under study.
 * The message is a sentence that says so; the details are for the log.
 */
public final class HeddleFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String details;

  /**
   * With what went wrong, as the middle of a sentence ("the worker did not answer"), and what the
   * makers of Heddle want to know.
   */
  public HeddleFault(String what, String details) {
    super("This is a fault of Heddle, not of your program: " + what + ".");
    this.details = details;
  }

  /** Stack traces and error output, for the log. */
  public String details() {
    return details;
  }
}
