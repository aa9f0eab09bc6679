package heddle.client;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line that starts the lab. Its forks run on the same JDK with the same class path and
 * no options at all: no hooks, no engine, no agent, no patch.
 */
final class LabCommand {
  private static final String MAIN = "heddle.lab.Lab";

  /** One class of each jar or folder that the lab needs, and nothing else of this class path. */
  private static final List<String> CLASSES =
      List.of(
          "heddle/lab/Lab.class",
          "algorithms/stack/TreiberStack.class",
          "heddle/model/benchmark/BenchmarkRequest.class",
          "com/google/gson/Gson.class",
          "org/openjdk/jmh/runner/Runner.class",
          "org/jctools/queues/MpmcArrayQueue.class",
          "org/multiverse/api/Stm.class",
          "org/HdrHistogram/Histogram.class",
          "joptsimple/OptionParser.class",
          "org/apache/commons/math3/stat/StatUtils.class");

  private LabCommand() {}

  static List<String> of(Installation installation) {
    List<String> command = new ArrayList<>();
    command.add(installation.java().toString());
    // Small and soon there: the lab itself only waits for its forks.
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
    // JMH's own switch, for who wants to run two benchmarks at once on one machine.
    String ignoreLock = System.getProperty("jmh.ignoreLock");
    if (ignoreLock != null) {
      command.add("-Djmh.ignoreLock=" + ignoreLock);
    }
    command.addAll(List.of("-cp", classPath(CLASSES), MAIN));
    return command;
  }

  /**
   * The command line that starts stress tests, whose forks are jcstress's own.
   *
   * @param own where the user's tests are; before all else, for the first list of tests counts
   */
  static List<String> ofStress(Installation installation, List<String> own) {
    List<String> classes = new ArrayList<>(CLASSES);
    classes.add("org/openjdk/jcstress/Main.class");
    classes.add("com/sun/jna/Native.class");
    classes.add("com/sun/jna/platform/FileUtils.class");
    List<String> entries = new ArrayList<>();
    own.forEach(entry -> entries.add(Path.of(entry).toAbsolutePath().toString()));
    entries.add(classPath(classes));
    return List.of(
        installation.java().toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-cp",
        String.join(File.pathSeparator, entries),
        "heddle.lab.stress.Stress");
  }

  private static String classPath(List<String> classes) {
    return classes.stream()
        .map(LabCommand::entry)
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path entry(String name) {
    return CodeSource.of(name)
        .orElseThrow(
            () ->
                new HeddleFault(
                    "it is not completely installed, " + name + " is missing",
                    System.getProperty("java.class.path")));
  }
}
