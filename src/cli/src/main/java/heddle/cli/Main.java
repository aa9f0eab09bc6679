package heddle.cli;

/** The {@code heddle} command: the window without arguments or on a link, else a command. */
public final class Main {
  /** How a link to a moment of a run begins. */
  private static final String LINK = "heddle:";

  private Main() {}

  /** Carries out a command and ends with its exit status. */
  public static void main(String[] arguments) {
    Output out = new Output(System.out);
    Output err = new Output(System.err);
    boolean window =
        arguments.length == 0 || arguments.length == 1 && arguments[0].startsWith(LINK);
    int status = window ? Window.open(err, arguments) : Cli.run(out, err, arguments);
    System.exit(status);
  }
}
