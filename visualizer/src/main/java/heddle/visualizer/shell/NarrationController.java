package heddle.visualizer.shell;

import heddle.model.explain.Sentences;
import heddle.model.finding.Finding;
import heddle.model.finding.FindingKind;
import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.RecordedSchedule;
import heddle.model.scenario.Scenario.Story;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.links.StepLinks;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.FindingWords;
import heddle.visualizer.session.Session;
import heddle.visualizer.threads.ThreadBadge;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells the current step in one sentence, what was found at it, and the scenario's story. */
public final class NarrationController {
  private static final int FEW = 2;
  private static final int MANY = 100;

  /** What was found makes no failure of the run. */
  private static final PseudoClass REMARK = PseudoClass.getPseudoClass("remark");

  private final Session session;

  @FXML private StackPane badge;
  @FXML private Label sentence;
  @FXML private HBox sentenceLinks;
  @FXML private HBox findingLine;
  @FXML private HBox findingLinks;
  @FXML private Label finding;
  @FXML private MenuButton recordings;
  @FXML private ToggleButton storyToggle;
  @FXML private HBox note;
  @FXML private Label noteText;
  @FXML private HBox story;
  @FXML private Label storyText;
  @FXML private Hyperlink rest;
  @FXML private Hyperlink otherPart;
  private final BooleanProperty whole = new SimpleBooleanProperty();
  private final BooleanProperty low = new SimpleBooleanProperty();
  private boolean lesson;
  private int badged;
  private Supplier<String> noted = () -> "";

  /** Narrates this session. */
  public NarrationController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    onlyWhenSeen(note);
    onlyWhenSeen(findingLine);
    onlyWhenSeen(story);
    onlyWhenSeen(recordings);
    story
        .visibleProperty()
        .bind(storyToggle.selectedProperty().and(storyText.textProperty().isNotEmpty()));
    storyToggle.setSelected(true);
    onlyWhenSeen(rest);
    fewLines();
    note.setVisible(false);
    findingLine.setVisible(false);
    recordings.setVisible(false);
    session.experimentProperty().addListener((o, was, now) -> begin(now));
    session.viewpoint().onChange(this::tell);
  }

  /** What is told takes little room from what is shown, and less in a low window. */
  private void fewLines() {
    new FewLines(sentence, FEW);
    new FewLines(finding, FEW);
    new FewLines(noteText, FEW);
    FewLines cut = new FewLines(storyText, FEW);
    cut.mostProperty()
        .bind(
            Bindings.createIntegerBinding(
                () -> whole.get() ? MANY : low.get() ? 1 : FEW, whole, low));
    rest.visibleProperty().bind(whole.or(cut.longerProperty()));
    rest.textProperty().bind(Bindings.when(whole).then("Less").otherwise("More"));
  }

  /** Whether the window is so low that each line counts. */
  BooleanProperty lowProperty() {
    return low;
  }

  private static void onlyWhenSeen(Node node) {
    node.managedProperty().bind(node.visibleProperty());
  }

  private void begin(Experiment open) {
    Scenario scenario = open.scenario();
    showStory(false);
    storyToggle.setDisable(storyText.getText().isBlank());
    recordings.setVisible(!scenario.schedules().isEmpty());
    recordings.getItems().setAll(scenario.schedules().stream().map(this::recording).toList());
  }

  private MenuItem recording(RecordedSchedule recorded) {
    String ending = recorded.kind().isEmpty() ? "ends well" : FindingWords.of(recorded.kind());
    MenuItem item = new MenuItem("Show “" + recorded.name() + "” (" + ending + ")");
    item.setOnAction(e -> session.replay(recorded));
    return item;
  }

  private void tell() {
    Trace trace = session.viewpoint().traceProperty().get();
    int at = session.viewpoint().stepProperty().get();
    Step step = trace.steps().get(at);
    if (badge.getChildren().isEmpty() || badged != step.thread()) {
      badged = step.thread();
      badge.getChildren().setAll(new ThreadBadge(badged));
    }
    sentence.setText(Sentences.step(trace, at));
    showFindings(step.findings());
    link(sentenceLinks, sentence.getText(), at, trace);
    link(findingLinks, finding.getText(), at, trace);
    showNote();
    if (step.findings().stream().anyMatch(Finding::failure)) {
      showStory(true);
    }
  }

  private void link(HBox links, String text, int at, Trace trace) {
    StepLinks.show(links, text, at, trace.last(), session.viewpoint()::goTo);
  }

  /** The sentence of a step already tells an ABA; other findings are told below it. */
  private void showFindings(List<Finding> findings) {
    String others =
        findings.stream()
            .filter(f -> f.kind() != FindingKind.ABA)
            .map(Finding::message)
            .distinct()
            .collect(Collectors.joining(" "));
    findingLine.setVisible(!others.isEmpty());
    findingLine.pseudoClassStateChanged(
        REMARK, findings.stream().noneMatch(f -> f.failure() && f.kind() != FindingKind.ABA));
    finding.setText(others);
    boolean alarming = findings.stream().anyMatch(f -> f.failure() && f.kind() == FindingKind.ABA);
    sentence.setGraphic(alarming ? new FontIcon("fth-alert-octagon") : null);
    sentence.getStyleClass().remove("alarm");
    if (alarming) {
      sentence.getStyleClass().add("alarm");
    }
  }

  /** Who knows the note on the step on display; empty for none. */
  void notesFrom(Supplier<String> source) {
    noted = source;
  }

  /** Shows the note on the step on display as it is now. */
  void showNote() {
    String text = noted.get();
    note.setVisible(!text.isEmpty());
    noteText.setText(text);
  }

  /** Whether the story is wanted. */
  BooleanProperty storyWantedProperty() {
    return storyToggle.selectedProperty();
  }

  @FXML
  private void turnRest() {
    whole.set(!whole.get());
  }

  @FXML
  private void showOtherPart() {
    showStory(!lesson);
  }

  /** The part before the first failure says what to watch for, the lesson why it happened. */
  private void showStory(boolean showLesson) {
    Story told = session.experimentProperty().get().scenario().story();
    whole.set(false);
    lesson = showLesson && !told.after().isBlank();
    storyText.setText(lesson || told.before().isBlank() ? told.after() : told.before());
    otherPart.setText(lesson ? "What to watch for" : "Why is that so?");
    otherPart.setVisible(!told.before().isBlank() && !told.after().isBlank());
  }
}
