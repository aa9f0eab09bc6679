package heddle.visualizer.marks;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.ScenarioWriter;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Session;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what is marked in scenario files: in the scenario's own, or in a copy where the user wants
 * it if the file came with Heddle. What is not to be kept stays until another scenario is opened.
 */
public final class NoteKeeper {
  private final Session session;
  private final Bookmarks bookmarks;
  private final Path shipped;
  private final Function<Scenario, Optional<Path>> askWhere;
  private final Map<Scenario, Optional<Path>> copies = new HashMap<>();

  /**
   * Keeps these bookmarks of this session.
   *
   * @param shipped the folder whose files are not changed, or {@code null}
   * @param askWhere asks where the copy of a scenario is to be, if anywhere
   */
  public NoteKeeper(
      Session session,
      Bookmarks bookmarks,
      Path shipped,
      Function<Scenario, Optional<Path>> askWhere) {
    this.session = session;
    this.bookmarks = bookmarks;
    this.shipped = shipped == null ? null : shipped.toAbsolutePath().normalize();
    this.askWhere = askWhere;
    session.experimentProperty().addListener((o, was, now) -> begin(was, now));
  }

  private void begin(Experiment was, Experiment now) {
    if (was == null || was.scenario() != now.scenario()) {
      bookmarks.begin(now.scenario());
    }
  }

  /** Writes down what is marked, and asks where if need be; the session tells how that went. */
  public void keep() {
    Scenario scenario = session.experimentProperty().get().scenario();
    Optional<Path> file = copies.computeIfAbsent(scenario, this::place);
    if (file.isEmpty()) {
      session.say("The note is not in a file; it is here until another scenario is opened.");
    } else if (write(scenario, file.get())) {
      session.say("The notes are in " + file.get() + ".");
    }
  }

  /** The same, and asks even if that was refused before. */
  public void keepAnew() {
    Scenario scenario = session.experimentProperty().get().scenario();
    copies.computeIfPresent(scenario, (s, file) -> file.isEmpty() ? null : file);
    keep();
  }

  /**
   * Writes down what is marked if it is known where; returns whether it is. Says nothing but what
   * went wrong.
   */
  public boolean keepWhereKnown() {
    Scenario scenario = session.experimentProperty().get().scenario();
    Optional<Path> file = copies.getOrDefault(scenario, own(scenario));
    return file.isPresent() && write(scenario, file.get());
  }

  private boolean write(Scenario scenario, Path file) {
    try {
      ScenarioWriter.write(
          scenario.but().schedules(bookmarks.schedulesProperty().get()).build(), file);
      return true;
    } catch (BadInputException e) {
      session.fail(e);
      return false;
    }
  }

  private Optional<Path> place(Scenario scenario) {
    return own(scenario).or(() -> askWhere.apply(scenario));
  }

  /** The file of the scenario, unless it came with Heddle. */
  private Optional<Path> own(Scenario scenario) {
    Path file = scenario.origin() == null ? null : scenario.origin().file();
    boolean mine =
        file != null && (shipped == null || !file.toAbsolutePath().normalize().startsWith(shipped));
    return mine ? Optional.of(file) : Optional.empty();
  }
}
