package heddle.engine.instrument;

/** A class of the program under study cannot be used, and whose fault that is. */
public final class GuestClassException extends Exception {
  private static final long serialVersionUID = 1;

  private final String className;
  private final String reason;
  private final String advice;

  /**
   * A refusal of one class.
   *
   * @param className the class
   * @param reason what is wrong, a sentence without its full stop
   * @param advice what the user can do, or an empty string
   */
  public GuestClassException(String className, String reason, String advice) {
    super(advice.isEmpty() ? reason : reason + ": " + advice);
    this.className = className;
    this.reason = reason;
    this.advice = advice;
  }

  /** The class. */
  public String className() {
    return className;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }

  /** What the user can do, or an empty string. */
  public String advice() {
    return advice;
  }

  /** The refusal that caused {@code failure}, or null: the JVM wraps it when it links a class. */
  public static GuestClassException causeOf(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof GuestClassException refusal) {
        return refusal;
      }
    }
    return null;
  }
}
