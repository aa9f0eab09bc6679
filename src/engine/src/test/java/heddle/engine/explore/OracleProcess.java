package heddle.engine.explore;

import heddle.engine.instrument.JdkPatch;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a main class in a process like a worker. */
final class OracleProcess {
  private static final List<String> PACKAGES =
      List.of("jdk.internal.vm", "jdk.internal.misc", "heddle.hooks");
  private static final List<String> OPENED =
      List.of(
          "java.lang", "java.lang.invoke", "java.util.concurrent", "java.util.concurrent.atomic");

  private OracleProcess() {}

  /** What it prints if its arguments are the folder of the tests' classes, and these. */
  static List<String> linesOf(Class<?> main, List<String> arguments) throws Exception {
    Path output = Files.createTempFile(Path.of("target"), main.getSimpleName(), ".txt");
    Path patch = Path.of("target", main.getSimpleName() + ".jar").toAbsolutePath();
    JdkPatch.write(patch);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-Xss64m"));
    command.add("-XX:-DontCompileHugeMethods");
    command.add("--patch-module=java.base=" + patch);
    PACKAGES.forEach(p -> command.add("--add-exports=java.base/" + p + "=ALL-UNNAMED"));
    OPENED.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.add(classes().toString());
    command.addAll(arguments);
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

  private static Path classes() {
    for (String p : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.exists(Path.of(p, "guest", "classes"))) {
        return Path.of(p).toAbsolutePath();
      }
    }
    throw new IllegalStateException("the programs of the tests are not on the class path");
  }
}
