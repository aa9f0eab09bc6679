package heddle.visualizer.fullspeed;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.KeptRuns;
import heddle.model.scenario.Reason;
import heddle.model.scenario.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The results that are kept in a file, the newest first. Where they cannot be read or kept the
 * window does without, and says so; a file that is not understood is never written over.
 *
 * @param <R> the results
 */
public final class RunHistory<R> {
  private static final int VERSION = 1;
  private static final int MOST = 100;

  private final Path file;
  private final Class<R> type;
  private final List<R> results = new ArrayList<>();
  private String problem = "";
  private boolean mayWrite = true;

  /** Reads what is kept in this file, if it is there. */
  public RunHistory(Path file, Class<R> type) {
    this.file = file;
    this.type = type;
    if (Files.exists(file)) {
      read();
    }
  }

  /** The usual place for such files of this user. */
  public static Path usualFile(String name) {
    String own = System.getProperty("heddle.data");
    return (own != null ? Path.of(own) : usualFolder()).resolve(name);
  }

  private static Path usualFolder() {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name");
    Path folder;
    if (system.startsWith("Windows")) {
      folder = environment("LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
    } else if (system.startsWith("Mac")) {
      folder = home.resolve("Library/Application Support");
    } else {
      folder = environment("XDG_DATA_HOME").orElse(home.resolve(".local/share"));
    }
    return folder.resolve("heddle");
  }

  private static Optional<Path> environment(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(v -> !v.isBlank()).map(Path::of);
  }

  private void read() {
    try {
      Optional<KeptRuns> kept = BenchmarkJson.read(Files.readString(file), KeptRuns.class);
      if (kept.isPresent() && kept.get().heddle() > VERSION) {
        leaveAlone("was written by a newer Heddle");
      } else if (!kept.map(this::take).orElse(false)) {
        leaveAlone("is no list of runs");
      }
    } catch (IOException e) {
      leaveAlone("cannot be read (" + Reason.of(e) + ")");
    }
  }

  /** Whether all of it is understood. */
  private boolean take(KeptRuns kept) {
    if (kept.size() < 0) {
      return false;
    }
    List<R> runs = kept.as(type);
    boolean understood = runs.size() == kept.size();
    if (understood) {
      results.addAll(runs);
    }
    return understood;
  }

  private void leaveAlone(String why) {
    mayWrite = false;
    problem =
        "The file %s %s: it is left alone, and new runs are not kept. Move it away to keep them."
            .formatted(file, why);
  }

  /** All results, the newest first. */
  public List<R> results() {
    return List.copyOf(results);
  }

  /** Why results are not kept, in a sentence, or empty. */
  public String problem() {
    return problem;
  }

  /** Adds a result, and writes the file, all or nothing. */
  public void add(R result) {
    results.addFirst(result);
    if (results.size() > MOST) {
      results.removeLast();
    }
    if (mayWrite) {
      write();
    }
  }

  private void write() {
    try {
      Files.createDirectories(file.getParent());
      WholeFile.write(file, BenchmarkJson.pretty(KeptRuns.of(VERSION, results)));
      problem = "";
    } catch (IOException e) {
      problem =
          "This run is not kept: %s cannot be written (%s). It stays here until the window closes."
              .formatted(file, Reason.of(e));
    }
  }
}
