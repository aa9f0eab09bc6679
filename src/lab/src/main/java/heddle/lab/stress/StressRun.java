package heddle.lab.stress;

import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One run of jcstress, which starts a virtual machine for each way to compile each test. */
final class StressRun {
  /**
   * For a {@link Crew}, whose threads need all processors: its one actor is not kept to a processor
   * of its own, to which its threads would be kept too, and no other test runs beside it. Few
   * rounds are asked for at once, for one in which all wait takes half a second.
   */
  private static final List<String> OF_CREWS =
      List.of("-af", "NONE", "-c", "1", "-strideSize", "8", "-strideCount", "1");

  private final StressRequest request;
  private final Consumer<StressProgress> progress;
  private final StressOutput output = new StressOutput();
  private final Instant began = Instant.now();
  private final Set<String> finished = new TreeSet<>();

  StressRun(StressRequest request, Consumer<StressProgress> progress) {
    this.request = request;
    this.progress = progress;
  }

  /** Runs the tests that were asked for; what they saw. */
  StressReport run() throws IOException, InterruptedException, BadInputException {
    List<String> tests = StressTests.of(request);
    if (!request.onlyList()) {
      Path folder = Files.createTempDirectory("heddle-stress");
      try {
        execute(tests, folder);
      } finally {
        delete(folder);
      }
    }
    return new StressReport(
        began.truncatedTo(ChronoUnit.SECONDS).toString(),
        BenchmarkMachine.current(),
        request,
        results(tests),
        false);
  }

  private List<StressResult> results(List<String> tests) {
    return tests.stream().map(output::of).toList();
  }

  /**
   * jcstress plans for each number of threads by itself, and so it is asked for each by itself:
   * then all tests of a run have the same number of virtual machines.
   */
  private void execute(List<String> tests, Path folder) throws IOException, InterruptedException {
    progress.accept(
        new StressProgress(0, 0, "jcstress tries what this machine can do.", results(tests)));
    int left = tests.size();
    for (List<String> alike : byThreads(tests)) {
      left -= alike.size();
      output.begin(alike.size(), left);
      run(alike, folder, tests);
      if (output.plannedNow() > 0) {
        finished.addAll(alike);
      }
    }
  }

  private static Collection<List<String>> byThreads(List<String> tests) {
    return tests.stream()
        .collect(Collectors.groupingBy(StressTests::threads, TreeMap::new, Collectors.toList()))
        .descendingMap()
        .values();
  }

  private void run(List<String> alike, Path folder, List<String> tests)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(alike, folder))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (output.read(line)) {
          tell(alike, tests);
        }
      }
    }
    process.waitFor(); // its status says only whether something forbidden was seen
  }

  private void tell(List<String> alike, List<String> tests) {
    alike.stream().filter(output::isFinished).forEach(finished::add);
    long elapsed = Duration.between(began, Instant.now()).toMillis();
    long left = elapsed * (output.planned() - output.ended()) / output.ended() / 1_000;
    progress.accept(
        new StressProgress(
            output.ended(),
            output.planned(),
            "%d of %d virtual machines have run; about %d s left."
                .formatted(output.ended(), output.planned(), Math.max(0, left)),
            results(tests),
            finished.stream().map(StressTests::name).toList()));
  }

  private List<String> command(List<String> tests, Path folder) {
    String pattern =
        tests.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                // Its numbers are read as they are written in English.
                "-Duser.language=en",
                "-Duser.country=US",
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                "-v",
                "-t",
                pattern,
                "-r",
                folder.toString(),
                "-sc",
                "false",
                "-f",
                "1",
                "-iters",
                Integer.toString(request.iterations()),
                "-time",
                Integer.toString(request.millis())));
    if (StressTests.threads(tests.getFirst()) == 1) {
      command.addAll(OF_CREWS);
    }
    return command;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
