package heddle.client;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Reason;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scenarios in a folder and the folders in it. */
public final class ScenarioFolder {
  private static final Comparator<Entry> CATALOGUE =
      Comparator.comparing(Entry::broken)
          .thenComparing(e -> e.broken() ? "" : e.scenario().family())
          .thenComparing(e -> e.broken() ? 0 : e.scenario().level())
          .thenComparing(e -> e.broken() ? "" : e.scenario().title())
          .thenComparing(Entry::path);

  private ScenarioFolder() {}

  /**
   * One file.
   *
   * @param path the file
   * @param scenario what it holds, or {@code null} if it cannot be read
   * @param problem why it cannot be read, or {@code null}
   */
  public record Entry(Path path, Scenario scenario, String problem) {
    /** Whether it cannot be read. */
    public boolean broken() {
      return scenario == null;
    }
  }

  /** All of them, by family, level and title; those that cannot be read at the end. */
  public static List<Entry> read(Path folder) throws BadInputException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".json") && Files.isRegularFile(f))
          .filter(f -> !hidden(folder.relativize(f)))
          .map(ScenarioFolder::entry)
          .sorted(CATALOGUE)
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    } catch (UncheckedIOException e) {
      throw unreadable(folder, e.getCause());
    }
  }

  private static Entry entry(Path file) {
    try {
      return new Entry(file, ScenarioReader.read(file), null);
    } catch (BadInputException e) {
      return new Entry(file, null, e.getMessage());
    }
  }

  private static boolean hidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static BadInputException unreadable(Path folder, IOException e) {
    return new BadInputException(
        "The folder " + folder + " cannot be read (" + Reason.of(e) + "); check the path.", e);
  }
}
