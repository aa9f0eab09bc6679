package heddle.cli;

import heddle.client.Installation;
import heddle.client.StressProcess;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.WholeFile;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code heddle stress}: runs the algorithms' contracts on the real machine, many million times.
 */
@Command(
    name = "stress",
    description = {
      "Runs the algorithms on the real machine, many million times, without any scheduler, and"
          + " counts",
      "what must not happen. What is not seen may still be possible: check can prove that it is"
          + " not."
    },
    mixinStandardHelpOptions = true)
final class StressCommand implements Callable<Integer> {
  private final Output out;
  private final Output err;

  @Parameters(
      paramLabel = "PATTERN",
      arity = "0..*",
      description =
          "Which tests: a part of their name or of the class, Deque say; all if not given.")
  private List<String> patterns = new ArrayList<>();

  @Option(names = "--thorough", description = "Take minutes for each test instead of seconds.")
  private boolean thorough;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the report as JSON; - for standard output.")
  private String jsonFile;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  StressCommand(Output out, Output err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws BadInputException {
    Progress progress = new Progress(err, quiet);
    StressRequest effort = thorough ? StressRequest.THOROUGH : StressRequest.QUICK;
    StressReport report =
        Answers.of(
            StressProcess.start(
                    Installation.current(), effort.withPatterns(patterns), progress::tell)
                .report());
    show(report);
    return report.failed() ? ExitCode.FAILURE : ExitCode.GOOD;
  }

  private void show(StressReport report) throws BadInputException {
    String json = BenchmarkJson.pretty(report);
    if ("-".equals(jsonFile)) {
      out.line(json);
      return;
    }
    out.line(StressText.table(report).stripTrailing());
    if (jsonFile != null) {
      try {
        WholeFile.write(Path.of(jsonFile), json + "\n");
      } catch (IOException e) {
        throw new BadInputException(
            "The report could not be written to " + jsonFile + " (" + Reason.of(e) + ").", e);
      }
    }
  }
}
