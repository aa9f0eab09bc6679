package heddle.cli;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.Budget;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.WholeFile;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
      names = "--measure",
      paramLabel = "NxTms",
      description = "How often each way to compile a test is run, and how long: 3x300ms.")
  private String measure;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description = "How long all of it may take, 90s, 5min or 1h: instead of saying how often.")
  private String budget;

  @Option(
      names = "--classpath",
      paramLabel = "CP",
      description =
          "Your own jcstress tests instead: folders and jars, the compiled tests with their list"
              + " first.")
  private String classPath;

  @Option(names = "--list", description = "Tell which tests there are, and run none.")
  private boolean list;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the report as JSON; - for standard output.")
  private String jsonFile;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = {
        "Keep the tests that are finished there, and go on with the others when the run was"
            + " interrupted.",
        "Without it an interrupted run keeps them in heddle-stress.json."
      })
  private Path stateFile;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  StressCommand(Output out, Output err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws BadInputException {
    Progress progress = new Progress(err, quiet);
    StressRequest request = request();
    StressReport report =
        list ? StressRuns.list(request) : StressRuns.of(request, stateFile, progress, err);
    show(report);
    return report.failed() ? ExitCode.FAILURE : ExitCode.GOOD;
  }

  private StressRequest request() throws BadInputException {
    StressRequest usual = thorough ? StressRequest.THOROUGH : StressRequest.QUICK;
    int[] effort = Iterations.of("--measure", measure, usual.iterations(), usual.millis());
    if (effort[0] < 1 || effort[1] < 1) {
      throw new BadInputException(
          "A stress test needs one iteration of one millisecond at least, not " + measure + ".");
    }
    StressRequest all = StressRequest.of(effort[0], effort[1]).withPatterns(patterns);
    StressRequest request = classPath == null ? all : all.withClassPath(entries());
    if (budget == null || list) {
      return request;
    }
    if (thorough || measure != null) {
      throw new BadInputException(
          "--budget says how much is done: leave out --thorough and --measure.");
    }
    Duration time = Budget.of(budget);
    return request.within(time, StressRuns.list(request).results().size());
  }

  private List<String> entries() throws BadInputException {
    List<String> entries = List.of(classPath.split(Pattern.quote(File.pathSeparator)));
    for (String entry : entries) {
      if (!Files.exists(Path.of(entry))) {
        throw new BadInputException(
            "There is no folder or jar " + entry + ", which --classpath names.");
      }
    }
    return entries;
  }

  private void show(StressReport report) throws BadInputException {
    String json = BenchmarkJson.pretty(report);
    if ("-".equals(jsonFile)) {
      out.line(json);
      return;
    }
    out.line((list ? StressText.list(report) : StressText.table(report)).stripTrailing());
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
