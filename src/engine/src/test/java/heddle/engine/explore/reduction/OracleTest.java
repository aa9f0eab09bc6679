package heddle.engine.explore.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import guest.classes.Accesses;
import guest.classes.Closed;
import guest.classes.Collected;
import guest.classes.Footprints;
import guest.classes.Hooks;
import guest.classes.Invariants;
import guest.classes.Late;
import guest.classes.Locks;
import guest.classes.Parks;
import guest.classes.Rounds;
import guest.classes.Spins;
import guest.classes.Threads;
import guest.classes.Waits;
import heddle.engine.instrument.JdkPatch;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The reduction against brute force: as many executions as there are classes of equivalent
 * interleavings, exactly one in each, none begun in vain, and the same outcomes.
 */
class OracleTest {
  private static final List<String> PACKAGES =
      List.of("jdk.internal.vm", "jdk.internal.misc", "heddle.hooks");
  private static final List<String> OPENED =
      List.of(
          "java.lang", "java.lang.invoke", "java.util.concurrent", "java.util.concurrent.atomic");

  @TestFactory
  Stream<DynamicTest> programs() throws Exception {
    List<String> programs =
        Stream.of(
                Accesses.class,
                Closed.class,
                Collected.class,
                Footprints.class,
                Hooks.class,
                Invariants.class,
                Late.class,
                Locks.class,
                Parks.class,
                Rounds.class,
                Spins.class,
                Threads.class,
                Waits.class)
            .flatMap(c -> Arrays.stream(c.getDeclaredClasses()))
            .map(Class::getName)
            .sorted(Comparator.naturalOrder())
            .toList();
    assertThat(programs).hasSizeGreaterThanOrEqualTo(60);
    List<String> lines = linesOf(programs);
    return programs.stream().map(p -> DynamicTest.dynamicTest(p, () -> holds(p, lines)));
  }

  private static void holds(String program, List<String> lines) {
    String line =
        lines.stream()
            .filter(l -> l.startsWith(program + "|"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(String.join("\n", lines)));
    String[] parts = line.split("\\|");
    assertThat(parts).as(line).hasSize(8);
    assertThat(parts[3]).as(line).isEqualTo(parts[2].replace("classes", "executions"));
    assertThat(List.of(parts).subList(4, 8))
        .as(line)
        .containsExactly("0 in vain", "same classes", "same outcomes", "same when shared");
  }

  private static List<String> linesOf(List<String> programs) throws Exception {
    Path output = Files.createTempFile(Path.of("target"), "oracle", ".txt");
    List<String> command = command();
    command.addAll(programs);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.waitFor();
    List<String> lines = Files.readAllLines(output);
    Files.delete(output);
    return lines;
  }

  /** A process like a worker. */
  private static List<String> command() throws IOException {
    Path patch = Path.of("target", "oracle.jar").toAbsolutePath();
    JdkPatch.write(patch);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xss64m", "-XX:-DontCompileHugeMethods"));
    command.add("--patch-module=java.base=" + patch);
    PACKAGES.forEach(p -> command.add("--add-exports=java.base/" + p + "=ALL-UNNAMED"));
    OPENED.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
    String classes =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(p -> Files.exists(Path.of(p, "guest", "classes")))
            .findFirst()
            .orElseThrow();
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            OracleMain.class.getName(),
            Path.of(classes).toAbsolutePath().toString()));
    return command;
  }
}
