package heddle.lab;

import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.LabMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A lab process as a client starts it, with a folder for temporary files of its own: JMH's lock is
 * there, and the tests of another build do not meet it.
 */
final class StartedLab implements AutoCloseable {
  private static final int SECONDS = 120;

  final Process process;
  private final BufferedReader output;
  private final Writer input;

  /**
   * Starts one.
   *
   * @param folder for temporary files
   * @param everyJvm options of the process and of every fork
   */
  StartedLab(Path folder, String... everyJvm) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ProcessBuilder builder =
        new ProcessBuilder(
                java.toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "heddle.lab.Lab")
            .redirectError(folder.resolve("lab.err").toFile());
    builder.environment().put("JDK_JAVA_OPTIONS", String.join(" ", everyJvm));
    process = builder.start();
    output = process.inputReader();
    input = process.outputWriter();
  }

  void ask(String line) throws IOException {
    input.write(line + "\n");
    input.flush();
  }

  void endInput() throws IOException {
    input.close();
  }

  /** The next message, or null after the last; anything else on standard output is an error. */
  LabMessage<BenchmarkProgress, BenchmarkResult> next() throws IOException {
    String line = output.readLine();
    return line == null
        ? null
        : LabMessage.read(line, BenchmarkProgress.class, BenchmarkResult.class)
            .orElseThrow(() -> new AssertionError("no message: " + line));
  }

  List<LabMessage<BenchmarkProgress, BenchmarkResult>> all() throws IOException {
    List<LabMessage<BenchmarkProgress, BenchmarkResult>> messages = new ArrayList<>();
    for (LabMessage<BenchmarkProgress, BenchmarkResult> message = next();
        message != null;
        message = next()) {
      messages.add(message);
    }
    return messages;
  }

  int status() throws InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The lab does not end.");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
