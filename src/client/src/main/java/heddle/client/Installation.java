package heddle.client;

import heddle.model.scenario.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Heddle has to work with on this machine.
 *
 * @param javaHome the JDK that workers run on
 * @param workerClassPath what a worker needs, and nothing of the window's
 * @param algorithms where the shipped algorithms are, if they are
 * @param cache where files may be kept that can be made again
 * @param scenarios the folder of the shipped scenarios, if there is one
 */
public record Installation(
    Path javaHome,
    List<Path> workerClassPath,
    Optional<Path> algorithms,
    Path cache,
    Optional<Path> scenarios) {

  private static final List<String> WORKER_CLASSES =
      List.of(
          "heddle/engine/worker/Worker.class",
          "heddle/model/protocol/Protocol.class",
          "heddle/hooks/Hooks.class",
          "com/google/gson/Gson.class");

  /** Looks round. */
  public static Installation current() throws BadInputException {
    return new Installation(
        JavaHomes.find(), workerEntries(), algorithmsEntry(), cacheFolder(), scenariosFolder());
  }

  /** The {@code java} command of the JDK. */
  public Path java() {
    return JavaHomes.java(javaHome);
  }

  private static List<Path> workerEntries() {
    return WORKER_CLASSES.stream()
        .map(
            name ->
                CodeSource.of(name)
                    .orElseThrow(
                        () ->
                            new HeddleFault(
                                "it is not completely installed, " + name + " is missing",
                                System.getProperty("java.class.path"))))
        .distinct()
        .toList();
  }

  private static Optional<Path> algorithmsEntry() {
    return CodeSource.of("algorithms/package-info.java").or(() -> CodeSource.of("algorithms/"));
  }

  /** Where files may be kept that can be made again. */
  public static Path cacheFolder() {
    String own = System.getProperty("heddle.cache");
    if (own != null) {
      return Path.of(own).toAbsolutePath();
    }
    String system = System.getProperty("os.name");
    Path home = Path.of(System.getProperty("user.home"));
    if (system.startsWith("Windows")) {
      return environment("LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve("heddle");
    } else if (system.startsWith("Mac")) {
      return home.resolve("Library/Caches/heddle");
    }
    return environment("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve("heddle");
  }

  private static Optional<Path> environment(String name) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(Path.of(value));
  }

  private static Optional<Path> scenariosFolder() {
    String home = System.getProperty("heddle.home");
    Stream<Path> candidates =
        home != null
            ? Stream.of(Path.of(home))
            : Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent);
    return candidates
        .map(folder -> folder.resolve("scenarios").toAbsolutePath())
        .filter(Files::isDirectory)
        .findFirst();
  }
}
