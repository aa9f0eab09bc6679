package heddle.model.scenario;

import java.nio.file.Path;
import java.util.List;

/** Resolves a scenario's class path, which stands relative to its file. */
public final class ClassPathEntries {
  private ClassPathEntries() {}

  /** The entries as absolute paths; relative ones of a scenario without a file, to here. */
  public static List<Path> resolved(Scenario scenario) {
    Path folder = folder(scenario.origin().file());
    return scenario.classPath().stream().map(e -> folder.resolve(e).normalize()).toList();
  }

  /** The entries as they must be written in another file to mean the same. */
  static List<String> moved(Scenario scenario, Path file) {
    Path from = folder(scenario.origin().file());
    Path to = folder(file);
    return scenario.classPath().stream()
        .map(e -> Path.of(e).isAbsolute() || from.equals(to) ? e : relative(to, from.resolve(e)))
        .toList();
  }

  private static String relative(Path folder, Path entry) {
    boolean sameRoot = entry.getRoot() != null && entry.getRoot().equals(folder.getRoot());
    Path path = sameRoot ? folder.relativize(entry.normalize()) : entry.normalize();
    return path.toString().isEmpty() ? "." : path.toString().replace('\\', '/');
  }

  private static Path folder(Path file) {
    Path absolute = (file == null ? Path.of("scenario.json") : file).toAbsolutePath().normalize();
    return absolute.getParent();
  }
}
