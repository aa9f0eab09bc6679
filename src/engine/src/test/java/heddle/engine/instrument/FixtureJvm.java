package heddle.engine.instrument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts JVMs with the patch of the JDK, or without. */
final class FixtureJvm {
  private static final Path TARGET = Path.of("target", "instrument");

  private static Path patch;

  private FixtureJvm() {}

  /** The patch of this JDK's {@code java.base}, made once. */
  static synchronized Path patch() throws IOException {
    if (patch == null) {
      patch = TARGET.resolve("patch.jar").toAbsolutePath();
      JdkPatch.write(patch, ofLogging(patch));
    }
    return patch;
  }

  /** The patch of {@code java.logging} beside that of {@code java.base}. */
  static Path ofLogging(Path base) {
    return base.resolveSibling("logging.jar");
  }

  /** An empty folder for classes that a test compiles. */
  static Path folder(String name) throws IOException {
    return Files.createDirectories(TARGET.resolve(name)).toAbsolutePath();
  }

  /** The command that starts a patched JVM. */
  static List<String> patched(String... options) throws IOException {
    List<String> command = new ArrayList<>(plain());
    command.add("--patch-module=java.base=" + patch());
    command.add("--patch-module=java.logging=" + ofLogging(patch()));
    command.add("--add-exports=java.base/heddle.hooks=java.logging,ALL-UNNAMED");
    command.addAll(List.of(options));
    return command;
  }

  /** The command that starts an ordinary JVM. */
  static List<String> plain() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"));
  }

  /** What the JVM prints, its errors included; it must end with status 0. */
  static String run(List<String> command, String... more) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    Path output = Files.createTempFile(Files.createDirectories(TARGET), "output", ".txt");
    try {
      Process process =
          new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      process.destroyForcibly();
      String text = Files.readString(output, StandardCharsets.UTF_8).replace("\r\n", "\n");
      if (!ended || process.exitValue() != 0) {
        throw new AssertionError(
            (ended ? "status " + process.exitValue() : "did not end") + ":\n" + text);
      }
      return text;
    } finally {
      Files.delete(output);
    }
  }

  /** The part of {@link FixtureMain}'s output that belongs to each fixture. */
  static Map<String, String> byFixture(String output) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : output.split("(?m)^== ")) {
      int end = part.indexOf('\n');
      if (end > 0) {
        parts.put(part.substring(0, end), part.substring(end + 1));
      }
    }
    return parts;
  }
}
