package heddle.client;

import heddle.model.scenario.BadInputException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command line that starts a worker. */
final class WorkerCommand {
  private static final String MAIN = "heddle.engine.worker.Worker";
  private static final List<String> EXPORTED =
      List.of("heddle.hooks", "jdk.internal.vm", "jdk.internal.misc");
  private static final List<String> OPENED =
      List.of(
          "java.lang", "java.lang.invoke", "java.util.concurrent", "java.util.concurrent.atomic");

  private WorkerCommand() {}

  /**
   * A worker whose frames can be looked into: only interpreted ones keep all their locals. It also
   * tells what methods return.
   */
  static List<String> interpreted(Installation installation) throws BadInputException {
    return command(installation, List.of("-Xint", "-Dheddle.results=true"));
  }

  /** A worker that is quick. */
  static List<String> compiled(Installation installation) throws BadInputException {
    return compiled(installation, List.of());
  }

  /** The same with these options for its virtual machine. */
  static List<String> compiled(Installation installation, List<String> jvmOptions)
      throws BadInputException {
    return command(installation, jvmOptions);
  }

  private static List<String> command(Installation installation, List<String> flags)
      throws BadInputException {
    List<String> command = new ArrayList<>();
    command.add(installation.java().toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData", "-Xmx1g", "-Xmn4m"));
    // The engine counts how deep calls are: its limit must come before that of the stack.
    command.add("-Xss64m");
    // Rewritten methods are longer; programs see the same processors everywhere; accesses in a
    // StringBuilder are not to be compiled away; messages must not speak of the hooks; Unsafe and
    // features in
    // preview are the program's.
    command.addAll(
        List.of(
            "-XX:-DontCompileHugeMethods",
            "-XX:ActiveProcessorCount=2",
            "-XX:-OptimizeStringConcat",
            "-XX:-ShowCodeDetailsInExceptionMessages",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-preview"));
    command.addAll(flags);
    command.add("-XX:ErrorFile=" + installation.cache().resolve("crash-%p.log"));
    Path patch = PatchCache.jar(installation);
    command.addAll(List.of("--patch-module", "java.base=" + patch));
    command.addAll(List.of("--patch-module", "java.logging=" + PatchCache.ofLogging(patch)));
    command.add("--add-exports=java.base/heddle.hooks=java.logging");
    EXPORTED.forEach(p -> command.add("--add-exports=java.base/" + p + "=ALL-UNNAMED"));
    OPENED.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
    command.add("--add-opens=java.management/java.lang.management=ALL-UNNAMED");
    command.add("-cp");
    command.add(
        installation.workerClassPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(MAIN);
    return command;
  }
}
