package heddle.visualizer.parameters;

import heddle.model.scenario.BadInputException;
import heddle.model.scenario.Scenario;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Session;
import heddle.visualizer.undo.Undo;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Other numbers of threads, other calls and arguments for the scenario that is open, without its
 * file: a form on top of the window. Enter opens the scenario so, Esc takes the form away.
 */
public final class ParameterForm extends VBox {
  private static final double WIDTH = 560;
  private static final double HIGHEST = 360;

  private final Session session;
  private final Undo undo;
  private final Runnable whenClosed;
  private final GridPane grid = new GridPane(8, 6);
  private final TextField arguments = new TextField();
  private final TextField before = new TextField();
  private final Map<String, TextField> threads = new LinkedHashMap<>();
  private final Map<String, TextField> claims = new LinkedHashMap<>();
  private final Label problem = new Label();
  private Experiment of;

  /** Changes what this session has open, which can be undone. */
  public ParameterForm(Session session, Undo undo, Runnable whenClosed) {
    this.session = session;
    this.undo = undo;
    this.whenClosed = whenClosed;
    setId("parameters");
    getStyleClass().addAll("palette", "parameters");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    Label title = new Label("The same scenario with");
    title.getStyleClass().add("title");
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HIGHEST);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    problem.setId("parameters-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("problem");
    problem.managedProperty().bind(problem.visibleProperty());
    getChildren().addAll(title, scroll, problem, buttons());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  private HBox buttons() {
    Button more = new Button("One more thread", new FontIcon("fth-plus"));
    more.setId("parameters-more");
    more.getStyleClass().add("small");
    more.setOnAction(e -> oneMore());
    Button twice = new Button("Each call once more", new FontIcon("fth-copy"));
    twice.setId("parameters-twice");
    twice.getStyleClass().add("small");
    twice.setOnAction(e -> threads.values().forEach(ParameterForm::onceMore));
    Button open = new Button("Open");
    open.setId("parameters-open");
    open.getStyleClass().addAll("small", "accent");
    open.setOnAction(e -> open());
    Button cancel = new Button("Cancel");
    cancel.getStyleClass().add("small");
    cancel.setOnAction(e -> close());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox buttons = new HBox(8, more, twice, gap, cancel, open);
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }

  /** Asks; nothing if no scenario is open. */
  public void ask() {
    of = session.experimentProperty().get();
    if (of == null) {
      return;
    }
    Parameters now = Parameters.of(of.scenario());
    arguments.setText(now.arguments());
    before.setText(now.before());
    fill(threads, now.threads());
    fill(claims, now.claims());
    show();
    problem.setVisible(false);
    setVisible(true);
    TextField first = threads.values().iterator().next();
    first.requestFocus();
    first.end();
  }

  private static void fill(Map<String, TextField> fields, Map<String, String> texts) {
    fields.clear();
    texts.forEach((name, text) -> fields.put(name, new TextField(text)));
  }

  private void show() {
    grid.getChildren().clear();
    int row = 0;
    row = line(row, "Constructor", arguments, "no arguments");
    row = line(row, "Before", before, "no calls before the threads start");
    for (Map.Entry<String, TextField> thread : threads.entrySet()) {
      Button without = new Button(null, new FontIcon("fth-x"));
      without.getStyleClass().addAll("button-icon", "small", "flat");
      without.setAccessibleText("Leave " + thread.getKey() + " out");
      without.setOnAction(e -> leaveOut(thread.getKey()));
      without.setDisable(threads.size() == 1);
      grid.add(without, 2, row);
      row = line(row, thread.getKey(), thread.getValue(), "push(1), pop()");
    }
    for (Map.Entry<String, TextField> claim : claims.entrySet()) {
      row = line(row, claim.getKey(), claim.getValue(), "not claimed");
    }
  }

  private int line(int row, String name, TextField field, String prompt) {
    Label label = new Label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    field.setAccessibleText(name);
    field.setPromptText(prompt);
    field.getStyleClass().add("code");
    GridPane.setHgrow(field, Priority.ALWAYS);
    grid.add(label, 0, row);
    grid.add(field, 1, row);
    return row + 1;
  }

  /** Another thread calls what the last one does. */
  private void oneMore() {
    int number = threads.size() + 1;
    while (threads.containsKey("T" + number)) {
      number++;
    }
    String calls = threads.values().stream().reduce((a, b) -> b).orElseThrow().getText();
    threads.put("T" + number, new TextField(calls));
    show();
  }

  private void leaveOut(String thread) {
    threads.remove(thread);
    show();
  }

  private static void onceMore(TextField calls) {
    calls.setText(calls.getText().isBlank() ? "" : calls.getText() + ", " + calls.getText());
  }

  private void open() {
    try {
      Scenario changed =
          new Parameters(arguments.getText(), before.getText(), texts(threads), texts(claims))
              .apply(of.scenario());
      close();
      Experiment from = of;
      Experiment to = new Experiment(changed, of.className());
      session.open(to);
      undo.did("other threads and calls", null, () -> session.open(from), () -> session.open(to));
    } catch (BadInputException e) {
      problem.setText(e.getMessage());
      problem.setVisible(true);
    }
  }

  private static Map<String, String> texts(Map<String, TextField> fields) {
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach((name, field) -> texts.put(name, field.getText().strip()));
    return texts;
  }

  private void close() {
    setVisible(false);
    whenClosed.run();
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      close();
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof TextField) {
      open();
      e.consume();
    }
  }
}
