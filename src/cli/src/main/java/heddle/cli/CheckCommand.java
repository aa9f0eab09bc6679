package heddle.cli;

import heddle.client.Installation;
import heddle.client.ParallelSearch;
import heddle.client.ScenarioFolder.Entry;
import heddle.model.protocol.Protocol.SearchOptions;
import heddle.model.report.Report;
import heddle.model.report.Report.Found;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heddle check}: searches for failures and compares them with what is expected. */
@Command(
    name = "check",
    description = "Searches scenarios for failures and compares with their expected verdicts.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Output out;
  private final Output err;
  private final List<String> json = new ArrayList<>();

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..*",
      description = "Scenario files, or folders of them; the program's arguments after --main.")
  private List<Path> targets = new ArrayList<>();

  @Option(
      names = "--classpath",
      paramLabel = "CP",
      description = "Where the class of --main or --call is.")
  private String classPath;

  @Option(
      names = "--call",
      paramLabel = "CLASS#METHOD",
      description = "A public method without parameters to run in place of scenarios.")
  private String call;

  @Option(
      names = "--main",
      paramLabel = "CLASS",
      description = "A program to run in place of scenarios; its arguments follow after --.")
  private String main;

  @Mixin private SearchFlags flags;

  @Option(
      names = "--can",
      paramLabel = "PREDICATE",
      description = {
        "Ask instead whether a state can come about: \"value == 1 && T1 at Counter.java:42\",",
        "\"top == null\", \"T1.result == T2.result\", \"threads waiting >= 2\". Exit status 1 if it"
            + " can."
      })
  private String predicate;

  @Option(names = "--trace", description = "With --can: show the run that leads there.")
  private boolean trace;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write a JSON object for each scenario, one a line; - for standard output.")
  private String jsonFile;

  @Option(
      names = "--save",
      paramLabel = "DIR",
      description = "Write each failure into this folder, as a scenario with its schedule.")
  private Path saveFolder;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = {
        "Keep in this file where an exhaustive search stands, about once a second and when it is",
        "stopped by a bound; go on from there if the file exists. It is deleted at the end."
      })
  private Path stateFile;

  @Option(names = "--quiet", description = "No progress, and one line for each scenario.")
  private boolean quiet;

  CheckCommand(Output out, Output err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws Exception {
    SearchOptions options = flags.options();
    if (predicate != null && options.loops() > 0) {
      throw new BadInputException(
          "--loops bounds a search for failures, and does not go with --can.");
    } else if (predicate != null) {
      int answered = ask(options);
      writeJson();
      return answered;
    } else if (trace) {
      throw new BadInputException("--trace goes with --can.");
    }
    List<Entry> entries = entries();
    if (stateFile != null && entries.size() != 1) {
      throw new BadInputException("--state goes with one scenario, not " + entries.size() + ".");
    }
    int status = ExitCode.GOOD;
    // The worker starts while the scenarios are read.
    try (ParallelSearch searcher = ParallelSearch.start(Installation.current(), flags.jobs())) {
      for (Entry entry : entries) {
        status = Math.max(status, check(searcher, entry, options));
      }
    }
    writeJson();
    return status;
  }

  private int ask(SearchOptions options) throws BadInputException {
    int status = ExitCode.GOOD;
    Asking asking = new Asking(predicate, trace, saveFolder, new Progress(err, quiet));
    try (asking) {
      for (Entry entry : entries()) {
        status = Math.max(status, ask(asking, entry, options));
      }
    }
    return status;
  }

  private int ask(Asking asking, Entry entry, SearchOptions options) {
    try {
      if (entry.broken()) {
        throw new BadInputException(entry.problem());
      }
      Asking.Answer answer =
          asking.ask(entry.path().toString(), flags.applied(entry.scenario()), options);
      if (jsonFile != null) {
        json.add(answer.json());
      }
      (("-".equals(jsonFile))
              ? List.of(answer.json())
              : quiet ? List.of(answer.line()) : answer.lines())
          .forEach(out::line);
      return answer.possibility().possible() ? ExitCode.FAILURE : ExitCode.GOOD;
    } catch (BadInputException | RuntimeException e) {
      return Faults.report(e, err);
    }
  }

  private List<Entry> entries() throws BadInputException {
    if (main != null) {
      List<String> arguments = targets.stream().map(Path::toString).toList();
      Scenario scenario = CalledMethod.program(main, arguments, classPath);
      return List.of(new Entry(Path.of(main), scenario, null));
    } else if (call != null) {
      Scenario scenario = CalledMethod.scenario(call, classPath);
      return List.of(new Entry(Path.of(call), scenario, null));
    } else if (targets.isEmpty()) {
      throw new BadInputException(
          "Name a scenario file or a folder of them, or use --main or --call.");
    }
    return Targets.of(targets);
  }

  private int check(ParallelSearch searcher, Entry entry, SearchOptions options) {
    try {
      if (entry.broken()) {
        throw new BadInputException(entry.problem());
      }
      Scenario scenario = flags.applied(entry.scenario());
      Report report = saved(search(searcher, scenario, options), scenario);
      show(entry.path().toString(), scenario, options, report);
      return Judgement.of(report, scenario).right() ? ExitCode.GOOD : ExitCode.FAILURE;
    } catch (BadInputException | RuntimeException e) {
      return Faults.report(e, err);
    }
  }

  private Report search(ParallelSearch searcher, Scenario scenario, SearchOptions options)
      throws BadInputException {
    Progress progress = new Progress(err, quiet);
    if (stateFile == null) {
      return Answers.of(searcher.search(scenario, null, options, progress::tell).result());
    }
    StateFile state = new StateFile(stateFile);
    SearchOptions resumed = options.withSaves().withResume(state.read());
    Report report =
        Answers.of(
            searcher
                .search(scenario, null, resumed, soFar -> tell(progress, state, soFar))
                .result());
    state.close(report);
    return report;
  }

  private void tell(Progress progress, StateFile state, Report soFar) {
    progress.tell(soFar);
    try {
      state.note(soFar);
    } catch (BadInputException e) {
      err.line(e.getMessage());
    }
  }

  private Report saved(Report report, Scenario scenario) {
    if (saveFolder == null) {
      return report;
    }
    List<Found> findings = new ArrayList<>();
    for (Found found : report.findings()) {
      findings.add(saved(found, scenario));
    }
    return report.but().findings(findings).build();
  }

  /** A failure that cannot be saved is still reported. */
  private Found saved(Found found, Scenario scenario) {
    try {
      return SavedFailure.save(found, scenario, saveFolder);
    } catch (BadInputException e) {
      err.line(e.getMessage());
      return found;
    }
  }

  private void show(String target, Scenario scenario, SearchOptions options, Report report) {
    if (jsonFile != null) {
      json.add(CheckJson.of(target, report));
    }
    CheckText text = new CheckText(target, scenario, options, report);
    if ("-".equals(jsonFile)) {
      out.line(json.getLast());
    } else if (quiet) {
      out.line(text.line());
    } else {
      text.lines().forEach(out::line);
    }
  }

  private void writeJson() throws BadInputException {
    if (jsonFile == null || jsonFile.equals("-")) {
      return;
    }
    try {
      WholeFile.write(Path.of(jsonFile), String.join("\n", json) + "\n");
    } catch (IOException e) {
      throw new BadInputException(
          "The report could not be written to " + jsonFile + " (" + Reason.of(e) + ").", e);
    }
  }
}
