package heddle.visualizer.code;

import heddle.model.trace.Position;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Session;
import heddle.visualizer.threads.ThreadBadge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/**
 * Shows the sources that the threads stand in, a tab for each file, and follows the thread that
 * steps.
 */
public final class SourceController {
  private final Session session;
  private final Map<String, Tab> tabs = new LinkedHashMap<>();
  private SourceFinder finder;

  private SourceColumns columns;

  @FXML private TabPane files;
  @FXML private ScrollPane side;
  @FXML private ToggleButton sideBySide;

  /** Follows this session. */
  public SourceController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    session.experimentProperty().addListener((o, old, now) -> begin(now));
    session.viewpoint().onChange(this::mark);
    side.visibleProperty().bind(sideBySide.selectedProperty());
    files.visibleProperty().bind(sideBySide.selectedProperty().not());
    sideBySide.selectedProperty().addListener(o -> mark());
  }

  /** Whether each thread has a column of its own, rather than each file a tab. */
  public BooleanProperty sideBySideProperty() {
    return sideBySide.selectedProperty();
  }

  private void begin(Experiment experiment) {
    finder = SourceFinder.of(experiment.scenario());
    columns = new SourceColumns(this::area);
    side.setContent(columns);
    tabs.clear();
    files.getTabs().clear();
    String outer = experiment.className().replaceFirst("\\$.*", "");
    tab(outer.replace('.', '/') + ".java");
  }

  private void mark() {
    Trace trace = session.viewpoint().traceProperty().get();
    TraceState state = session.viewpoint().stateProperty().get();
    if (finder == null || trace == null) {
      return;
    }
    Marks marks = Marks.of(trace, state);
    if (sideBySide.isSelected()) {
      columns.show(state, marks);
      return;
    }
    marks.next().keySet().forEach(this::tab);
    if (marks.done() != null) {
      tab(marks.done().sourcePath());
    }
    tabs.forEach(
        (path, tab) -> {
          area(tab).mark(marks.in(path), marks.doneIn(path), marks.doer());
          badges(tab, marks.in(path).values().stream().flatMap(List::stream).sorted().toList());
        });
    follow(marks, state);
  }

  /** Shows where the thread that stepped stands now; if it has ended, what it did last. */
  private void follow(Marks marks, TraceState state) {
    ThreadState thread = state.thread(marks.doer());
    Position at =
        thread != null && thread.next() != null && thread.next().position() != null
            ? thread.next().position()
            : marks.done();
    if (at == null) {
      at = firstStanding(state);
    }
    if (at != null && tabs.containsKey(at.sourcePath())) {
      Tab tab = tabs.get(at.sourcePath());
      files.getSelectionModel().select(tab);
      area(tab).reveal(at.line());
    }
  }

  private static Position firstStanding(TraceState state) {
    return state.threads().stream()
        .filter(t -> t.next() != null)
        .map(t -> t.next().position())
        .findFirst()
        .orElse(null);
  }

  /** Shows a place of the program. */
  public void show(Position at) {
    if (at.line() > 0 && !at.file().isEmpty()) {
      sideBySide.setSelected(false);
      Tab tab = tab(at.sourcePath());
      files.getSelectionModel().select(tab);
      area(tab).reveal(at.line());
    }
  }

  private Tab tab(String path) {
    return tabs.computeIfAbsent(
        path,
        p -> {
          SourceArea area = area(p);
          Tab tab = new Tab(area.source().fileName(), area);
          tab.setClosable(false);
          files.getTabs().add(tab);
          return tab;
        });
  }

  private SourceArea area(String path) {
    return new SourceArea(
        finder.find(path), path, session.journey().breakpoints(), line -> story(path, line));
  }

  private String story(String path, int line) {
    return LineStory.of(session.viewpoint().traceProperty().get(), path, line).text();
  }

  /** What the line does before which the thread of the current step stands, in sentences. */
  public String story(Position at) {
    return story(at.sourcePath(), at.line());
  }

  private static SourceArea area(Tab tab) {
    return (SourceArea) tab.getContent();
  }

  private static void badges(Tab tab, List<Integer> threads) {
    if (threads.equals(tab.getUserData())) {
      return;
    }
    tab.setUserData(threads);
    HBox badges = new HBox(2);
    badges.getStyleClass().add("tab-badges");
    threads.forEach(t -> badges.getChildren().add(new ThreadBadge(t)));
    tab.setGraphic(threads.isEmpty() ? null : badges);
  }
}
