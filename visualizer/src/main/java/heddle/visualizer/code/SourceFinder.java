package heddle.visualizer.code;

import heddle.model.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finds the source that classes were compiled from: the user's beside their class path, Heddle's
 * own algorithms as they ship, the JDK's in its {@code src.zip}.
 */
final class SourceFinder {
  /** Where sources usually are as seen from a folder of classes: Maven, Gradle, plain javac. */
  private static final List<String> ROOTS =
      List.of(
          "",
          "../../src/main/java",
          "../../src/test/java",
          "../../../../src/main/java",
          "../../../../src/test/java",
          "../src",
          "..");

  private final List<Path> classPath;
  private final Map<String, SourceText> known = new HashMap<>();

  private SourceFinder(List<Path> classPath) {
    this.classPath = classPath;
  }

  /** Looks where this scenario's classes are. */
  static SourceFinder of(Scenario scenario) {
    Path file = scenario.origin() == null ? null : scenario.origin().file();
    Path folder = file == null ? Path.of("") : file.toAbsolutePath().getParent();
    return new SourceFinder(scenario.classPath().stream().map(folder::resolve).toList());
  }

  /** The source at this path below some source root. */
  SourceText find(String path) {
    return known.computeIfAbsent(
        path,
        p ->
            besideClasses(p)
                .or(() -> shipped(p))
                .or(() -> jdk(p))
                .map(text -> new SourceText(p, text, true))
                .orElseGet(() -> missing(p)));
  }

  private SourceText missing(String path) {
    List<String> looked = new ArrayList<>();
    classPath.forEach(entry -> looked.add(entry.normalize().toString()));
    looked.add("the algorithms that ship with Heddle");
    looked.add("the JDK's src.zip");
    String why =
        "The source "
            + path
            + " was not found.\nLooked beside "
            + String.join(", in ", looked)
            + ".\nStepping works without it; put the source beside the classes to see it here.";
    return new SourceText(path, why, false);
  }

  private Optional<String> besideClasses(String path) {
    for (Path entry : classPath) {
      for (String root : ROOTS) {
        Path file = entry.resolve(root).resolve(path).normalize();
        if (Files.isRegularFile(file)) {
          return read(file);
        }
      }
      if (Files.isRegularFile(entry)) {
        Optional<String> inside = inZip(entry, path);
        if (inside.isPresent()) {
          return inside;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> shipped(String path) {
    try (InputStream in = SourceFinder.class.getResourceAsStream("/" + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> jdk(String path) {
    Path sources = Path.of(System.getProperty("java.home"), "lib", "src.zip");
    return Files.isRegularFile(sources) ? inZip(sources, "java.base/" + path) : Optional.empty();
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (MalformedInputException e) {
      return readLatin(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Sources that are not UTF-8 are most likely this; only comments can come out wrong. */
  private static Optional<String> readLatin(Path file) {
    try {
      return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> inZip(Path zip, String path) {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      ZipEntry entry = file.getEntry(path);
      return entry == null
          ? Optional.empty()
          : Optional.of(
              new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
