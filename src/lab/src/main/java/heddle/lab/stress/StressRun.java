package heddle.lab.stress;

import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;

/** One run of jcstress, which starts a virtual machine for each way to compile each test. */
final class StressRun {
  private static final String PACKAGE = Stress.class.getPackageName() + ".";
  private static final Pattern COUNTS = Pattern.compile("\\(Results: .*\\)");

  private final StressRequest request;
  private final Consumer<String> progress;

  StressRun(StressRequest request, Consumer<String> progress) {
    this.request = request;
    this.progress = progress;
  }

  /** Runs the tests that were asked for; what they saw. */
  StressReport run() throws IOException, InterruptedException, BadInputException {
    List<String> tests = tests();
    Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Path folder = Files.createTempDirectory("heddle-stress");
    try {
      execute(tests, folder);
      Map<String, List<TestResult>> seen = results(folder);
      List<StressResult> results = new ArrayList<>();
      for (String test : tests) {
        TestInfo info = TestList.getInfo(test);
        results.add(StressGrading.of(info, name(test), seen.getOrDefault(test, List.of())));
      }
      return new StressReport(began.toString(), BenchmarkMachine.current(), request, results);
    } finally {
      delete(folder);
    }
  }

  /** The tests of these patterns. */
  private List<String> tests() throws BadInputException {
    List<String> ours =
        TestList.tests().stream().filter(t -> t.startsWith(PACKAGE)).sorted().toList();
    List<String> wanted = ours.stream().filter(this::isWanted).toList();
    if (wanted.isEmpty()) {
      throw new BadInputException(
          "No stress test is called like "
              + String.join(" or ", request.patterns())
              + "; there are "
              + ours.stream().map(StressRun::name).collect(Collectors.joining(", "))
              + ".");
    }
    return wanted;
  }

  private boolean isWanted(String test) {
    String searched = (name(test) + " " + TestList.getInfo(test).description()).toLowerCase();
    return request.patterns().isEmpty()
        || request.patterns().stream().anyMatch(p -> searched.contains(p.toLowerCase()));
  }

  private static String name(String test) {
    return test.substring(PACKAGE.length());
  }

  private void execute(List<String> tests, Path folder) throws IOException, InterruptedException {
    String pattern =
        tests.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$"));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.openjdk.jcstress.Main",
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
            Integer.toString(request.millis()));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var counts = COUNTS.matcher(line);
        if (counts.find()) {
          progress.accept(counts.group());
        }
      }
    }
    process.waitFor(); // its status says only whether something forbidden was seen
  }

  private static Map<String, List<TestResult>> results(Path folder) throws IOException {
    Map<String, List<TestResult>> results = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".bin.gz")).toList()) {
        DiskReadCollector reader =
            new DiskReadCollector(
                file.toString(),
                r -> results.computeIfAbsent(r.getName(), k -> new ArrayList<>()).add(r));
        try {
          reader.dump();
        } catch (ClassNotFoundException e) {
          throw new IOException(e);
        } finally {
          reader.close();
        }
      }
    }
    return results;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
