package heddle.visualizer.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the window remembers until it is opened again: sizes, dividers, theme. A convenience: where
 * it cannot be read or written it is done without.
 */
public final class WindowMemory {
  private final Path file;
  private final Properties values = new Properties();

  /** Remembers in this file, and reads what is there. */
  public WindowMemory(Path file) {
    this.file = file;
    try (Reader in = Files.newBufferedReader(file)) {
      values.load(in);
    } catch (IOException | IllegalArgumentException e) {
      values.clear();
    }
  }

  /** The usual place for such files of this user. */
  public static Path usualFile() {
    String own = System.getProperty("heddle.config");
    if (own != null) {
      return Path.of(own, "window.properties");
    }
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name");
    Path folder;
    if (system.startsWith("Windows")) {
      folder = environment("APPDATA").orElse(home.resolve("AppData/Roaming"));
    } else if (system.startsWith("Mac")) {
      folder = home.resolve("Library/Application Support");
    } else {
      folder = environment("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
    }
    return folder.resolve("heddle").resolve("window.properties");
  }

  private static Optional<Path> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  /** A file beside the window's own. */
  Path beside(String name) {
    return file.resolveSibling(name);
  }

  /** What is remembered under this name. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.getProperty(name));
  }

  /** The number that is remembered under this name, if it lies in these bounds. */
  public Optional<Double> number(String name, double least, double most) {
    try {
      return text(name).map(Double::valueOf).filter(v -> v >= least && v <= most);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Remembers this, once {@link #save} is called. */
  public void put(String name, Object value) {
    values.setProperty(name, value.toString());
  }

  /** Writes everything down, all or nothing; returns whether that was possible. */
  public boolean save() {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      try (Writer out = Files.newBufferedWriter(draft)) {
        values.store(out, "Heddle's window");
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
