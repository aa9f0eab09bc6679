package heddle.cli;

import heddle.client.Debugger;
import heddle.client.Installation;
import heddle.model.protocol.TraceText;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.ScenarioReader;
import heddle.model.schedule.Schedule;
import heddle.model.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heddle replay}: follows a schedule and prints what happens. */
@Command(
    name = "replay",
    description = "Follows a schedule and prints the trace, a column for each thread.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final int WIDTH = 120;

  private final Output out;

  @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
  private Path file;

  @Option(
      names = "--schedule",
      paramLabel = "SCHEDULE",
      description =
          "The name of a schedule in the scenario, a file with one, or one as text, \"1*4 2*7 1\";"
              + " the first that fails if not given.")
  private String schedule;

  @Option(
      names = "--width",
      paramLabel = "N",
      description = "How wide the table may be; the terminal's width if it tells, or 120.")
  private int width;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description =
          "Writes the run there as JSON lines; src/docs/trace-format.md says how to read it.")
  private Path traceFile;

  ReplayCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws BadInputException {
    Scenario scenario = ScenarioReader.read(file);
    RecordedSchedule recorded = recorded(scenario);
    Schedule decisions = parsed(recorded);
    try (Debugger debugger = Debugger.start(Installation.current())) {
      Answers.of(debugger.open(scenario, null));
      Trace trace = Answers.of(debugger.replay(decisions));
      new TraceTable(trace, recorded.notes(), width()).lines().forEach(out::line);
      new TraceEnd(trace, debugger.hash()).lines().forEach(out::line);
      if (traceFile != null) {
        write(trace);
      }
      return asExpected(trace, recorded.kind()) ? ExitCode.GOOD : ExitCode.FAILURE;
    }
  }

  private void write(Trace trace) throws BadInputException {
    try {
      Files.writeString(traceFile, TraceText.of(trace));
    } catch (IOException e) {
      throw new BadInputException(
          "The run could not be written to " + traceFile + " (" + Reason.of(e) + ").", e);
    }
  }

  /** A schedule that is recorded for a kind of failure should lead there, any other to none. */
  private static boolean asExpected(Trace trace, String kind) {
    List<String> failures =
        trace.findings().stream().filter(f -> f.failure()).map(f -> f.kind().id()).toList();
    return kind.isEmpty() ? failures.isEmpty() : failures.contains(kind);
  }

  private int width() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    boolean told = columns.matches("[1-9][0-9]{1,4}");
    return width > 0 ? width : told ? Integer.parseInt(columns) : WIDTH;
  }

  private RecordedSchedule recorded(Scenario scenario) throws BadInputException {
    List<RecordedSchedule> all = scenario.schedules();
    if (schedule != null) {
      return all.stream()
          .filter(s -> s.name().equals(schedule))
          .findFirst()
          .orElse(new RecordedSchedule("", given(), "", List.of()));
    } else if (all.isEmpty()) {
      throw new BadInputException(
          file + " has no recorded schedule; give one with --schedule \"1*4 2*7 1\".");
    }
    return all.stream().filter(s -> !s.kind().isEmpty()).findFirst().orElse(all.getFirst());
  }

  private String given() throws BadInputException {
    try {
      Path path = Path.of(schedule);
      return Files.isRegularFile(path) ? Files.readString(path) : schedule;
    } catch (InvalidPathException e) {
      return schedule;
    } catch (IOException e) {
      throw new BadInputException(
          "The schedule " + schedule + " cannot be read (" + Reason.of(e) + ").", e);
    }
  }

  private static Schedule parsed(RecordedSchedule recorded) throws BadInputException {
    try {
      return Schedule.parse(recorded.schedule());
    } catch (IllegalArgumentException e) {
      String message = e.getMessage();
      throw new BadInputException(
          Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".", e);
    }
  }
}
