package heddle.cli;

import heddle.model.scenario.Suggestion;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command that arguments name and carries it out. */
@Command(
    name = "heddle",
    description = "Debugs concurrent Java step by step. Without arguments it opens the window.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    version = "heddle 0.1.0",
    footer = {
      "",
      "Exit status:",
      "  0  nothing found, or the expected verdict",
      "  1  a failure found, or another verdict than expected",
      "  2  bad input",
      "  3  a fault of Heddle's own"
    })
final class Cli implements Runnable {
  private Cli() {}

  /** Returns the exit status. */
  static int run(Output out, Output err, String... arguments) {
    CommandLine line = new CommandLine(new Cli());
    line.addSubcommand(new CheckCommand(out, err));
    line.addSubcommand(new ReplayCommand(out));
    line.addSubcommand(new ListCommand(out, err));
    line.addSubcommand(new BenchCommand(out, err));
    line.addSubcommand(new StressCommand(out, err));
    IParameterExceptionHandler badArguments = (e, args) -> explain(e, err);
    IExecutionExceptionHandler problems = (e, command, parsed) -> Faults.report(e, err);
    line.setParameterExceptionHandler(badArguments);
    line.setExecutionExceptionHandler(problems);
    line.setOut(out.writer());
    line.setErr(err.writer());
    return line.execute(arguments);
  }

  private static int explain(ParameterException e, Output err) {
    CommandLine command = e.getCommandLine();
    String message =
        e instanceof UnmatchedArgumentException u ? unmatched(u, command) : e.getMessage();
    boolean ended = message.endsWith(".") || message.endsWith("?");
    String help = " See " + command.getCommandSpec().qualifiedName() + " --help.";
    err.line(message + (ended ? "" : ".") + help);
    return ExitCode.BAD_INPUT;
  }

  private static String unmatched(UnmatchedArgumentException e, CommandLine command) {
    String word = e.getUnmatched().getFirst();
    boolean option = word.startsWith("-");
    Set<String> words =
        option ? command.getCommandSpec().optionsMap().keySet() : command.getSubcommands().keySet();
    return "There is no "
        + (option ? "option " : words.isEmpty() ? "place for " : "command ")
        + word
        + Suggestion.forWord(word, words);
  }

  @Override
  public void run() {
    throw new IllegalStateException("without a command the window is opened");
  }
}
