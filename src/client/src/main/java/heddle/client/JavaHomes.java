package heddle.client;

import heddle.model.scenario.BadInputException;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds a JDK to run workers on. */
final class JavaHomes {
  private static final int OLDEST = 25;

  private JavaHomes() {}

  /**
   * The JDK that runs now; or, if that is a trimmed one without a {@code java} command, one of
   * JAVA_HOME, PATH and the usual folders.
   */
  static Path find() throws BadInputException {
    Path own = Path.of(System.getProperty("java.home"));
    if (Files.isExecutable(java(own))) {
      return own;
    }
    return candidates()
        .filter(home -> Files.isExecutable(java(home)) && version(home) >= OLDEST)
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    "Heddle needs a JDK 25 or newer, and none was found: install one, or set"
                        + " JAVA_HOME to it."));
  }

  /** The {@code java} command of a JDK. */
  static Path java(Path home) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return home.resolve("bin").resolve(windows ? "java.exe" : "java");
  }

  /** The feature release of a JDK, by its {@code release} file; 0 if it has none. */
  static int version(Path home) {
    try (Reader release = Files.newBufferedReader(home.resolve("release"))) {
      Properties properties = new Properties();
      properties.load(release);
      String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
      String feature = version.split("[.+-]", 2)[0];
      return feature.matches("[0-9]{1,4}") ? Integer.parseInt(feature) : 0;
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }

  private static Stream<Path> candidates() {
    String javaHome = System.getenv("JAVA_HOME");
    Path user = Path.of(System.getProperty("user.home"));
    Stream<Path> named =
        javaHome == null || javaHome.isBlank() ? Stream.of() : Stream.of(Path.of(javaHome));
    Stream<Path> usual =
        Stream.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                Path.of("C:/Program Files/Java"),
                Path.of("C:/Program Files/Eclipse Adoptium"),
                user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"))
            .flatMap(JavaHomes::inside);
    return Stream.of(named, onPath(), usual).flatMap(s -> s);
  }

  private static Stream<Path> onPath() {
    String path = System.getenv("PATH");
    return Arrays.stream(path == null ? new String[0] : path.split(File.pathSeparator))
        .filter(entry -> !entry.isBlank())
        .map(entry -> java(Path.of(entry).resolve("..")))
        .filter(Files::isExecutable)
        .flatMap(JavaHomes::homeOf);
  }

  private static Stream<Path> homeOf(Path java) {
    try {
      return Stream.of(java.toRealPath().getParent().getParent());
    } catch (IOException e) {
      return Stream.of();
    }
  }

  private static Stream<Path> inside(Path folder) {
    try (Stream<Path> entries = Files.isDirectory(folder) ? Files.list(folder) : Stream.of()) {
      List<Path> homes = entries.sorted().toList();
      return homes.stream().flatMap(home -> Stream.of(home, home.resolve("Contents/Home")));
    } catch (IOException e) {
      return Stream.of();
    }
  }
}
