package heddle.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs commands as a shell would, and keeps what they print. */
final class Console {
  static {
    // Nothing is left behind in the home of whoever runs the tests.
    System.setProperty("heddle.cache", Path.of("target/cache").toAbsolutePath().toString());
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /** Runs a command in this process and returns its exit status. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    return Cli.run(output(out), output(err), arguments);
  }

  private static Output output(ByteArrayOutputStream bytes) {
    return new Output(new PrintStream(bytes, true, StandardCharsets.UTF_8));
  }

  List<String> out() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  List<String> err() {
    return err.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Standard error without the progress that a slow machine has time to tell. */
  List<String> errors() {
    return err().stream().filter(line -> !line.startsWith("... ")).toList();
  }
}
