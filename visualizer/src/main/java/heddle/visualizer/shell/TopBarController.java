package heddle.visualizer.shell;

import heddle.model.scenario.Scenario;
import heddle.model.scenario.Scenario.Expectation;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.FindingWords;
import heddle.visualizer.session.Session;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.theme.Theme.Mode;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says what is open, what is expected of it, and on which class it is tried. */
public final class TopBarController {
  /** In a narrower window the class name gives way; the source's tab says it too. */
  private static final double ROOMY = 1560;

  private static final double NARROW = 1200;

  private final Session session;
  private final Theme theme;

  @FXML private HBox bar;
  @FXML private Label brand;
  @FXML private ToggleButton step;
  @FXML private ToggleButton measure;
  @FXML private Label title;
  @FXML private Label verdict;
  @FXML private Label className;
  @FXML private SegmentedButton variants;
  @FXML private Button parameters;
  @FXML private HBox searchBar;
  @FXML private Button question;
  @FXML private Button switchTheme;
  @FXML private FontIcon themeIcon;
  @FXML private Button keys;
  private ObservableValue<Number> windowWidth;
  private Runnable onKeys = () -> {};

  /** Works on this bench. */
  public TopBarController(Workbench bench) {
    session = bench.session();
    theme = bench.theme();
  }

  @FXML
  private void initialize() {
    neverNone(step);
    neverNone(measure);
    // Not the bar's own width: it may be wider than the window until its parts give way.
    ObservableValue<Number> width = bar.sceneProperty().flatMap(Scene::widthProperty).orElse(ROOMY);
    // The larger the text, the less room there is in a window.
    windowWidth =
        Bindings.createDoubleBinding(
            () -> width.getValue().doubleValue() / theme.magnification(),
            width,
            theme.textSizeProperty());
    session.experimentProperty().addListener((o, was, now) -> show(now));
    theme.modeProperty().addListener(o -> showTheme());
    showTheme();
    title.setText("");
    windowWidth.addListener(o -> nameAgain());
    BooleanBinding narrow =
        Bindings.createBooleanBinding(
            () -> windowWidth.getValue().doubleValue() < NARROW, windowWidth);
    seenWhen(brand, narrow.not());
    for (Labeled gives : new Labeled[] {verdict, question}) {
      gives
          .contentDisplayProperty()
          .bind(
              Bindings.when(narrow)
                  .then(ContentDisplay.GRAPHIC_ONLY)
                  .otherwise(ContentDisplay.LEFT));
    }
    BooleanBinding stepping =
        measure.selectedProperty().not().and(session.experimentProperty().isNotNull());
    seenWhen(title, stepping);
    seenWhen(
        verdict,
        stepping.and(
            Bindings.createBooleanBinding(
                () ->
                    session.experimentProperty().get() != null
                        && session.experimentProperty().get().isAsWritten(),
                session.experimentProperty())));
    seenWhen(parameters, stepping);
    seenWhen(
        className,
        stepping.and(
            Bindings.createBooleanBinding(
                () -> windowWidth.getValue().doubleValue() > ROOMY, windowWidth)));
    seenWhen(variants, stepping.and(Bindings.size(variants.getButtons()).greaterThan(1)));
    seenWhen(question, stepping);
    seenWhen(searchBar, measure.selectedProperty().not());
  }

  private static void seenWhen(Node node, BooleanBinding condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  /** Whether the full-speed bench is wanted rather than the stepper. */
  ReadOnlyBooleanProperty measuringProperty() {
    return measure.selectedProperty();
  }

  /** Turns to full speed. */
  void showMeasure() {
    measure.setSelected(true);
  }

  /** Turns to the stepper. */
  void showStepper() {
    step.setSelected(true);
  }

  /** Who shows the key sheet. */
  void onKeys(Runnable action) {
    onKeys = action;
  }

  /** Who asks for other parameters. */
  void onParameters(Runnable action) {
    parameters.setOnAction(e -> action.run());
  }

  /** Who takes questions about what may happen. */
  void onQuestion(Runnable action) {
    question.setOnAction(e -> action.run());
  }

  /** What the key sheet hangs on. */
  Node keysButton() {
    return keys;
  }

  private void show(Experiment open) {
    name(open);
    className.setText(open.simpleClass());
    className.setTooltip(new Tooltip(open.className()));
    showVerdict(open.expectation());
    showVariants(open);
  }

  /** In a narrow window the title alone, for its family stands in the list of scenarios. */
  private void name(Experiment open) {
    Scenario scenario = open.scenario();
    boolean narrow = windowWidth.getValue().doubleValue() < NARROW;
    title.setText((narrow ? "" : scenario.family() + " / ") + scenario.title());
    title.setTooltip(new Tooltip(scenario.title() + ". " + scenario.summary()));
    Expectation expected = open.expectation();
    boolean fails = expected.verdict().equals("failure");
    String kind = FindingWords.of(expected.kind());
    verdict.setText(fails ? "fails: " + kind : narrow ? "holds" : "expected to hold");
  }

  private void nameAgain() {
    if (session.experimentProperty().get() != null) {
      name(session.experimentProperty().get());
    }
  }

  private void showVerdict(Expectation expected) {
    boolean fails = expected.verdict().equals("failure");
    verdict.setGraphic(new FontIcon(fails ? "fth-alert-octagon" : "fth-check-circle"));
    verdict.getStyleClass().removeAll("fails", "holds");
    verdict.getStyleClass().add(fails ? "fails" : "holds");
    String kind = FindingWords.of(expected.kind());
    String what = fails ? "Expected to fail: " + kind : "Expected to hold";
    Tooltip why = new Tooltip(what + ". " + expected.reason());
    why.setWrapText(true);
    why.setMaxWidth(420);
    verdict.setTooltip(why);
  }

  private void showVariants(Experiment open) {
    List<Experiment> siblings = open.siblings();
    variants.getButtons().setAll(siblings.stream().map(s -> variant(s, open)).toList());
  }

  private ToggleButton variant(Experiment sibling, Experiment open) {
    ToggleButton button = new ToggleButton(sibling.label());
    button.setSelected(sibling.className().equals(open.className()));
    button.setTooltip(new Tooltip("Try it on " + sibling.className()));
    neverNone(button);
    button.setOnAction(
        e -> {
          if (!sibling.className().equals(session.experimentProperty().get().className())) {
            session.open(sibling);
          }
        });
    return button;
  }

  /** One of a segmented button is always chosen: a second click does not take it away. */
  private static void neverNone(ToggleButton button) {
    button.addEventFilter(
        ActionEvent.ACTION,
        e -> {
          if (!button.isSelected()) {
            button.setSelected(true);
          }
        });
  }

  private void showTheme() {
    boolean dark = theme.modeProperty().get() == Mode.DARK;
    themeIcon.setIconLiteral(dark ? "fth-sun" : "fth-moon");
    String what = dark ? "Light theme" : "Dark theme";
    switchTheme.setAccessibleText(what);
    switchTheme.setTooltip(new Tooltip(what + " (T)"));
  }

  @FXML
  private void switchTheme() {
    theme.toggle();
  }

  @FXML
  private void showKeys() {
    onKeys.run();
  }
}
