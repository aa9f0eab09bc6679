package heddle.peers;

import heddle.peers.on17.LincheckRuns;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How many executions a second Lincheck's model checking makes, on a JDK 17. */
final class LincheckSpeed {
  private static final String PREFIX = "per second ";

  private static final String FIRST = "first ";

  /** Some seconds' worth; W1 has some more than these before it is exhausted. */
  private static final int EXECUTIONS = 6_000;

  /** What its documentation wants. */
  private static final List<String> FLAGS =
      List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
          "--add-exports=java.base/jdk.internal.util=ALL-UNNAMED",
          "--add-exports=java.base/sun.security.action=ALL-UNNAMED");

  private LincheckSpeed() {}

  /**
   * One check of so many executions.
   *
   * @param seconds how long it takes, set-up included
   * @param megabytes the most memory that its process has had, or 0 if that is not known
   */
  record Check(double seconds, long megabytes) {}

  /** A check with a bound of executions in a process of its own. */
  static Check check(Workload workload, int executions, Path java17) throws Exception {
    Process process = start(workload, 0, executions, java17);
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(FIRST)) {
          String[] numbers = line.substring(FIRST.length()).split(" ");
          return new Check(Double.parseDouble(numbers[0]), Long.parseLong(numbers[1]));
        }
      }
    } finally {
      process.waitFor();
    }
    throw new IllegalStateException("Lincheck has not checked " + workload);
  }

  private static Process start(Workload workload, int windows, int executions, Path java17)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java17.toString()));
    command.addAll(FLAGS);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            LincheckRuns.class.getName(),
            workload.className,
            workload.threads,
            Integer.toString(windows),
            Integer.toString(executions)));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  static List<Rate> of(Workload workload, int windows, Path java17) throws Exception {
    Process process = start(workload, windows, EXECUTIONS, java17);
    List<Rate> rates = new ArrayList<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(PREFIX)) {
          String[] numbers = line.substring(PREFIX.length()).split(" ");
          rates.add(new Rate(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
        }
      }
    }
    process.waitFor();
    return rates;
  }
}
