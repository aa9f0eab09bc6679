package heddle.cli;

import heddle.client.Installation;
import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.benchmark.StartSpeed;
import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.ScenarioReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures how long a person waits for the first verdict: runs {@code heddle check} on a small
 * scenario in processes of its own, on the same JVM and with the same options as this one, until
 * each has printed its verdict.
 */
final class StartBench {
  /** Two threads add one to a counter. */
  private static final String SCENARIO = "counter/lost-update.json";

  /** What {@code check --quiet} says of it. */
  private static final String VERDICT = "Failure found";

  private static final double NANOS_PER_SECOND = 1e9;

  private final Progress progress;
  private final Path scenario;

  StartBench(Progress progress) throws BadInputException {
    this.progress = progress;
    scenario = EngineBench.shipped(SCENARIO);
  }

  /** Measures so many runs as usual, after one that does not count, and so many on first use. */
  StartSpeed run(int runs, int firstUses, String command) throws BadInputException {
    Path cache = Installation.cacheFolder();
    seconds(cache);
    List<Double> usual = new ArrayList<>();
    for (int i = 1; i <= runs; i++) {
      usual.add(seconds(cache));
      progress.tell("Start %d of %d.".formatted(i, runs));
    }
    List<Double> first = new ArrayList<>();
    for (int i = 1; i <= firstUses; i++) {
      first.add(firstUse());
      progress.tell("First use %d of %d.".formatted(i, firstUses));
    }
    String title = ScenarioReader.read(scenario).title();
    BenchmarkMachine machine = BenchmarkMachine.current();
    return new StartSpeed(title, usual, first, machine, Instant.now().toString(), command);
  }

  private double firstUse() throws BadInputException {
    try {
      Path empty = Files.createTempDirectory("heddle-first-use");
      try {
        return seconds(empty);
      } finally {
        delete(empty);
      }
    } catch (IOException e) {
      throw new BadInputException(
          "A first use needs an empty folder for its cache, and none could be made ("
              + Reason.of(e)
              + ").",
          e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.toList().reversed()) {
        Files.delete(path);
      }
    }
  }

  /** From the start of the process to its verdict. */
  private double seconds(Path cache) throws BadInputException {
    long began = System.nanoTime();
    try {
      Process process = new ProcessBuilder(command(cache)).redirectErrorStream(true).start();
      process.getOutputStream().close();
      try (BufferedReader lines = process.inputReader()) {
        String line = lines.readLine();
        if (line == null || !line.contains(VERDICT)) {
          throw new BadInputException(
              "The check that was to be measured did not come to its verdict, but said: " + line);
        }
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        process.waitFor();
        return seconds;
      }
    } catch (IOException e) {
      throw new BadInputException("Heddle could not be started (" + Reason.of(e) + ").", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInputException("The measurement was interrupted.", e);
    }
  }

  private List<String> command(Path cache) throws BadInputException {
    List<String> command = new ArrayList<>();
    command.add(Installation.current().java().toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-Dheddle.cache="))
        .forEach(command::add);
    command.add("-Dheddle.cache=" + cache);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("check", "--quiet", scenario.toString()));
    return command;
  }
}
