package heddle.cli;

/** What the exit status of a command says. */
final class ExitCode {
  /** Nothing was found, or the verdict is the expected one. */
  static final int GOOD = 0;

  /** A failure was found, or another verdict than the expected one. */
  static final int FAILURE = 1;

  /** The input cannot be used. */
  static final int BAD_INPUT = 2;

  /** A fault of Heddle's own. */
  static final int FAULT = 3;

  private ExitCode() {}
}
