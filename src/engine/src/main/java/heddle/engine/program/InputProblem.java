package heddle.engine.program;

/** Something in the scenario cannot be carried out; the message is ready to be shown. */
public final class InputProblem extends Exception {
  private static final long serialVersionUID = 1;

  private final String path;

  /** With the JSON path of the scenario that is to blame, {@code $.threads.T1[0]} say, or null. */
  public InputProblem(String path, String message) {
    super(message);
    this.path = path;
  }

  /** The JSON path in the scenario. */
  public String path() {
    return path;
  }
}
