package heddle.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import heddle.model.benchmark.BenchmarkAgreement;
import heddle.model.benchmark.BenchmarkComparison;
import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkPeers;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.BenchmarkText;
import heddle.model.benchmark.Budget;
import heddle.model.benchmark.EngineSpeed;
import heddle.model.benchmark.StartSpeed;
import heddle.model.benchmark.Surroundings;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code heddle bench}: measures the algorithms at full speed, or the engine. */
@Command(
    name = "bench",
    description = {
      "Measures algorithms at full speed: the same classes, not rewritten.",
      "engine measures the engine itself: executions per second of a random search.",
      "start measures how long it takes from the start of a check to its verdict."
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private static final String ENGINE = "engine";
  private static final String START = "start";

  /** Runs of a start with the cache filled, and on first use. */
  private static final int STARTS = 15;

  private static final int FIRST_USES = 5;

  /** Enough for the engine's compiler to settle, and for a median. */
  private static final BenchmarkEffort ENGINE_QUICK = new BenchmarkEffort(3, 1, 3000, 5, 1000);

  private static final BenchmarkEffort ENGINE_THOROUGH = new BenchmarkEffort(5, 1, 5000, 10, 2000);

  private final Output out;
  private final Output err;

  @Parameters(
      paramLabel = "GROUP",
      arity = "0..1",
      description = "What is measured: ${COMPLETION-CANDIDATES}; all algorithms if not given.",
      completionCandidates = Groups.class)
  private String group;

  @Option(
      names = "--implementations",
      paramLabel = "NAME",
      split = ",",
      description = "Which of the group, separated by commas.")
  private List<String> implementations = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      split = ",",
      description =
          "With how many threads, separated by commas; 1, 2, 4 … up to twice the cores if not"
              + " given.")
  private List<Integer> threads = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "throughput (if not given), latency, or counts: attempts and waits in a run of its own,"
              + " whose speeds are none.")
  private String kind = BenchmarkKind.THROUGHPUT.id();

  @Option(
      names = "--set",
      paramLabel = "NAME=N,N",
      description =
          "Settings of the workload, and their values: --set reads=50,90; each value with every"
              + " other.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--thorough", description = "Take minutes, and be sure, instead of seconds.")
  private boolean thorough;

  @Option(
      names = "--forks",
      paramLabel = "N",
      description = "JVMs for each point, workers for the engine, or starts.")
  private Integer forks;

  @Option(
      names = "--warmup",
      paramLabel = "NxTms",
      description = "Iterations that do not count, and how long each is: 3x150ms.")
  private String warmup;

  @Option(
      names = "--measure",
      paramLabel = "NxTms",
      description = "Iterations that count, and how long each is: 10x100ms.")
  private String measure;

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      description =
          "How long all of it may take, 90s, 5min or 1h: instead of saying how much is done.")
  private String budget;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the result as JSON; - for standard output.")
  private String jsonFile;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Hold the result against an earlier one of --json, point by point.")
  private String earlier;

  @Option(
      names = "--peers",
      paramLabel = "FILE",
      split = ",",
      description = {
        "Measure nothing, but put results of --json, separated by commas, into one table in",
        "Markdown: each algorithm against what one would take otherwise."
      })
  private List<Path> peers = new ArrayList<>();

  @Option(
      names = "--agree",
      paramLabel = "FILE",
      split = ",",
      description = {
        "Measure nothing, but put a result of --json, the first of these files, beside what plain",
        "JMH has measured and written with -rf json, the others."
      })
  private List<Path> agree = new ArrayList<>();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = {
        "Keep what is finished there, and go on with it when the run was interrupted.",
        "Without it an interrupted run keeps that in heddle-bench.json."
      })
  private Path stateFile;

  @Option(names = "--quiet", description = "No progress.")
  private boolean quiet;

  BenchCommand(Output out, Output err) {
    this.out = out;
    this.err = err;
  }

  /** The names of what can be measured. */
  static final class Groups extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Groups() {
      super(Arrays.stream(BenchmarkGroup.values()).map(BenchmarkGroup::id).toList());
      add(ENGINE);
      add(START);
    }
  }

  @Override
  public Integer call() throws BadInputException {
    if (!peers.isEmpty() || !agree.isEmpty()) {
      out.line((agree.isEmpty() ? againstPeers() : besideJmh()).stripTrailing());
      return ExitCode.GOOD;
    }
    Progress progress = new Progress(err, quiet);
    if (ENGINE.equals(group)) {
      EngineSpeed speed = new EngineBench(engineEffort(), progress).run(engineCommand());
      show(BenchmarkJson.pretty(speed), speed.text());
      return ExitCode.GOOD;
    }
    if (START.equals(group)) {
      refuseChoices("A start");
      StartSpeed speed = new StartBench(progress).run(starts(), firstUses(), startCommand());
      show(BenchmarkJson.pretty(speed), speed.text());
      return ExitCode.GOOD;
    }
    List<BenchmarkRequest> requests = requests();
    Optional<BenchmarkResult> before = earlier();
    warn(requests);
    List<BenchmarkResult> results =
        BenchRun.of(requests, stateFile, command(requests), progress, err);
    show(
        BenchmarkJson.pretty(group == null ? results : results.getFirst()),
        results.stream().map(BenchmarkText::table).collect(Collectors.joining("\n"))
            + before
                .map(old -> "\n" + BenchmarkComparison.of(old, results.getFirst()).text())
                .orElse(""));
    return ExitCode.GOOD;
  }

  /** The command that measures the same. */
  private String command(List<BenchmarkRequest> requests) {
    if (group != null) {
      return requests.getFirst().command();
    }
    // What groups have in common; the rest is what each of them has by itself.
    return requests.getFirst().commandOfAll();
  }

  private String againstPeers() throws BadInputException {
    List<BenchmarkResult> results = new ArrayList<>();
    for (Path file : peers) {
      results.add(result(file));
    }
    return BenchmarkPeers.markdown(results);
  }

  private String besideJmh() throws BadInputException {
    List<JsonElement> plain = new ArrayList<>();
    for (Path file : agree.subList(1, agree.size())) {
      try {
        plain.add(JsonParser.parseString(Files.readString(file)));
      } catch (IOException | JsonParseException e) {
        throw new BadInputException("%s is nothing that JMH has written.".formatted(file), e);
      }
    }
    return BenchmarkAgreement.markdown(result(agree.getFirst()), plain);
  }

  private Optional<BenchmarkResult> earlier() throws BadInputException {
    if (earlier == null) {
      return Optional.empty();
    } else if (group == null) {
      throw new BadInputException("--compare holds one group against another: name it.");
    }
    return Optional.of(result(Path.of(earlier)));
  }

  /** A result of one group that was kept. */
  private static BenchmarkResult result(Path file) throws BadInputException {
    try {
      return BenchmarkJson.read(Files.readString(file), BenchmarkResult.class)
          .orElseThrow(
              () ->
                  new BadInputException(
                      file + " is no result of one group that bench --json has written."));
    } catch (IOException e) {
      throw new BadInputException("There is no result in " + file + " (" + Reason.of(e) + ").", e);
    }
  }

  /** What may disturb the run, before it begins. */
  private void warn(List<BenchmarkRequest> requests) {
    int most = requests.stream().flatMap(r -> r.threads().stream()).max(Integer::compare).orElse(1);
    if (!quiet) {
      Surroundings.now(List.of()).warnings(most).forEach(warning -> err.line("Note: " + warning));
    }
  }

  private List<BenchmarkRequest> requests() throws BadInputException {
    List<BenchmarkRequest> requests = wanted();
    if (budget == null) {
      return requests;
    }
    if (thorough || forks != null || warmup != null || measure != null) {
      throw new BadInputException(
          "--budget says how much is done: leave out --thorough, --forks, --warmup and --measure.");
    }
    int points = requests.stream().mapToInt(BenchmarkRequest::points).sum();
    BenchmarkEffort effort = BenchmarkEffort.within(Budget.of(budget), points);
    return requests.stream().map(request -> request.with(effort)).toList();
  }

  private List<BenchmarkRequest> wanted() throws BadInputException {
    if (group != null) {
      return List.of(request(chosen()));
    } else if (!implementations.isEmpty()) {
      throw new BadInputException("Name the group of these implementations: bench stack, say.");
    }
    List<BenchmarkRequest> requests = new ArrayList<>();
    for (BenchmarkGroup each : BenchmarkGroup.values()) {
      requests.add(request(each));
    }
    return requests;
  }

  private void refuseChoices(String what) throws BadInputException {
    if (!implementations.isEmpty() || !threads.isEmpty()) {
      throw new BadInputException(
          what + " has neither --implementations nor --threads to choose from.");
    }
  }

  private int starts() {
    return forks == null ? STARTS : Math.max(1, forks);
  }

  private int firstUses() {
    return Math.min(FIRST_USES, starts());
  }

  private String startCommand() {
    return "heddle bench start --forks " + starts();
  }

  private BenchmarkEffort engineEffort() throws BadInputException {
    refuseChoices("The engine");
    BenchmarkEffort effort = effort(thorough ? ENGINE_THOROUGH : ENGINE_QUICK);
    if (effort.forks() < 1 || effort.measurements() < 1 || effort.measurementMillis() < 1) {
      throw new BadInputException(
          "The engine needs one worker and one measurement of a millisecond at least.");
    }
    return effort;
  }

  private String engineCommand() throws BadInputException {
    BenchmarkEffort effort = engineEffort();
    return "heddle bench engine --forks %d --warmup %dx%dms --measure %dx%dms"
        .formatted(
            effort.forks(),
            effort.warmups(),
            effort.warmupMillis(),
            effort.measurements(),
            effort.measurementMillis());
  }

  private void show(String json, String text) throws BadInputException {
    if ("-".equals(jsonFile)) {
      out.line(json);
    } else {
      out.line(text.stripTrailing());
      write(json);
    }
  }

  private BenchmarkGroup chosen() throws BadInputException {
    return BenchmarkGroup.of(group)
        .orElseThrow(
            () ->
                new BadInputException(
                    "There is no benchmark "
                        + group
                        + "; there are "
                        + String.join(", ", new Groups())
                        + "."));
  }

  private BenchmarkRequest request(BenchmarkGroup of) throws BadInputException {
    BenchmarkEffort effort = effort(thorough ? BenchmarkEffort.THOROUGH : BenchmarkEffort.QUICK);
    BenchmarkRequest usual =
        BenchmarkRequest.defaults(of, effort, Runtime.getRuntime().availableProcessors());
    return new BenchmarkRequest(
            of,
            implementations.isEmpty() ? usual.implementations() : implementations,
            threads.isEmpty() ? usual.threads() : threads,
            effort,
            BenchmarkKind.of(kind)
                .orElseThrow(
                    () ->
                        new BadInputException(
                            "--kind is throughput, latency or counts, not " + kind + ".")),
            values())
        .checked();
  }

  private Map<String, List<Integer>> values() throws BadInputException {
    Map<String, List<Integer>> values = new TreeMap<>();
    for (var setting : settings.entrySet()) {
      List<Integer> numbers = new ArrayList<>();
      for (String number : setting.getValue().split(",")) {
        try {
          numbers.add(Integer.valueOf(number.strip()));
        } catch (NumberFormatException e) {
          throw new BadInputException(
              "--set wants whole numbers, %s=1,2 say, not %s."
                  .formatted(setting.getKey(), setting.getValue()),
              e);
        }
      }
      values.put(setting.getKey(), numbers);
    }
    return values;
  }

  /** This effort, where the options do not say otherwise. */
  private BenchmarkEffort effort(BenchmarkEffort usual) throws BadInputException {
    int[] warmups = Iterations.of("--warmup", warmup, usual.warmups(), usual.warmupMillis());
    int[] measurements =
        Iterations.of("--measure", measure, usual.measurements(), usual.measurementMillis());
    return new BenchmarkEffort(
        forks == null ? usual.forks() : forks,
        warmups[0],
        warmups[1],
        measurements[0],
        measurements[1]);
  }

  private void write(String json) throws BadInputException {
    if (jsonFile == null) {
      return;
    }
    try {
      WholeFile.write(Path.of(jsonFile), json + "\n");
    } catch (IOException e) {
      throw new BadInputException(
          "The result could not be written to " + jsonFile + " (" + Reason.of(e) + ").", e);
    }
  }
}
