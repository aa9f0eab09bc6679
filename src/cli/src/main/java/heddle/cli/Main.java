package heddle.cli;

/** The {@code heddle} command: the window without arguments, a command with. */
public final class Main {
  private Main() {}

  /** Carries out a command and ends with its exit status. */
  public static void main(String[] arguments) {
    Output out = new Output(System.out);
    Output err = new Output(System.err);
    int status = arguments.length == 0 ? Window.open(err) : Cli.run(out, err, arguments);
    System.exit(status);
  }
}
