package heddle.model.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks how the machine is. What a system does not tell is left out. */
public final class Surroundings {
  private static final Path GOVERNOR =
      Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";
  private static final int SECONDS = 2;

  private Surroundings() {}

  /**
   * At this moment.
   *
   * @param flags options of the JVMs that will measure
   */
  public static BenchmarkConditions now(List<String> flags) {
    return new BenchmarkConditions(
        lines(PROCESSORS).stream()
            .filter(line -> line.startsWith(MODEL))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse(""),
        lines(GOVERNOR).stream().findFirst().orElse(""),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        otherJvms(),
        flags,
        revision());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Those that are neither this process, nor above or below it. */
  private static int otherJvms() {
    ProcessHandle self = ProcessHandle.current();
    Set<Long> family =
        Stream.concat(
                Stream.iterate(Optional.of(self), Optional::isPresent, p -> p.get().parent())
                    .map(Optional::get),
                self.descendants())
            .map(ProcessHandle::pid)
            .collect(Collectors.toSet());
    return (int)
        ProcessHandle.allProcesses()
            .filter(p -> !family.contains(p.pid()))
            .filter(p -> p.info().command().map(Surroundings::isJava).orElse(false))
            .count();
  }

  private static boolean isJava(String command) {
    String name = Path.of(command).getFileName().toString();
    return name.equals("java") || name.equals("java.exe");
  }

  /** What git calls the folder that these classes are in, if it is one of git's. */
  private static String revision() {
    try {
      Path place =
          Path.of(Surroundings.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .directory(place.getParent().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String answer =
          new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor(SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0 ? answer : "";
    } catch (IOException | URISyntaxException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
