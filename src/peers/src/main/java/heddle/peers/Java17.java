package heddle.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a JDK 17: on newer ones Lincheck 3.7 passes programs that fail. */
final class Java17 {
  private static final String RELEASE = "JAVA_VERSION=\"17";

  private Java17() {}

  /** Its {@code java} command. */
  static Optional<Path> find() {
    Path home = Path.of(System.getProperty("user.home"));
    Stream<Path> named =
        Stream.of("JAVA17_HOME", "JAVA_HOME")
            .map(System::getenv)
            .filter(p -> p != null)
            .map(Path::of);
    Stream<Path> usual =
        Stream.of(
                Path.of("/usr/lib/jvm"),
                Path.of("/opt"),
                home.resolve(".sdkman/candidates/java"),
                home.resolve(".jdks"),
                Path.of("/Library/Java/JavaVirtualMachines"))
            .flatMap(Java17::folders)
            .flatMap(p -> Stream.of(p, p.resolve("Contents/Home")));
    return Stream.concat(named, usual)
        .filter(Java17::fits)
        .map(p -> p.resolve("bin").resolve(File.separatorChar == '/' ? "java" : "java.exe"))
        .findFirst();
  }

  private static Stream<Path> folders(Path parent) {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.sorted().toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static boolean fits(Path home) {
    try {
      return Files.readString(home.resolve("release")).contains(RELEASE);
    } catch (IOException e) {
      return false;
    }
  }
}
