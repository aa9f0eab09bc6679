package heddle.visualizer.stress;

import heddle.model.benchmark.BenchmarkMachine;
import heddle.model.benchmark.Budget;
import heddle.model.scenario.BadInputException;
import heddle.model.stress.StressProgress;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressRequest;
import heddle.model.stress.StressResult;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.fullspeed.Runner;
import heddle.visualizer.fullspeed.Running;
import java.io.File;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Chooses what to stress, starts and ends the run, and keeps what comes of it. */
public final class StressController {
  private static final int SECONDS_PER_MINUTE = 60;

  private final Runner<StressRequest, StressProgress, StressReport> runner;
  private final RunHistory<StressReport> history;
  private final Running<StressRequest, StressProgress, StressReport> running;
  private final StressChoice choice = new StressChoice(this::showEstimate);
  private String wanted = "";

  /** The run that is gone on with, or null if it is a new one. */
  private StressReport begun;

  @FXML private Pane choices;
  @FXML private VBox tests;
  @FXML private TextField classPath;
  @FXML private ToggleButton quick;
  @FXML private ToggleButton thorough;
  @FXML private TextField budget;
  @FXML private Button resume;
  @FXML private Label estimate;
  @FXML private Button run;
  @FXML private Button cancel;
  @FXML private Pane progress;
  @FXML private ProgressBar bar;
  @FXML private Label sentence;
  @FXML private Pane problemLine;
  @FXML private Label problem;
  @FXML private ListView<StressReport> earlier;
  @FXML private OutcomesController seenController;

  StressController(
      Runner<StressRequest, StressProgress, StressReport> runner,
      RunHistory<StressReport> history) {
    this.runner = runner;
    this.history = history;
    this.running = new Running<>(runner, this::soFar, this::keep);
  }

  /** What was seen before a run was ended, if anything was. */
  private Optional<StressReport> soFar(StressRequest request, StressProgress progress) {
    return progress.done() == 0
        ? Optional.empty()
        : Optional.of(
            new StressReport(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                BenchmarkMachine.current(),
                request,
                progress.results(),
                true,
                progress.finished()));
  }

  @FXML
  private void initialize() {
    for (ToggleButton button : List.of(quick, thorough)) {
      button.addEventFilter(ActionEvent.ACTION, e -> button.setSelected(true));
    }
    quick.selectedProperty().addListener(o -> showEstimate());
    budget.textProperty().addListener(o -> showEstimate());
    resume.managedProperty().bind(resume.visibleProperty());
    seenWhile(cancel, true);
    seenWhile(progress, true);
    seenWhile(run, false);
    choices.disableProperty().bind(running.runningProperty());
    earlier.disableProperty().bind(running.runningProperty());
    problemLine.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problemLine.managedProperty().bind(problemLine.visibleProperty());
    running.progressProperty().addListener((o, was, now) -> showProgress(now));
    running.problemProperty().addListener((o, was, now) -> problem.setText(now));
    running.runningProperty().addListener((o, was, now) -> showSelected());
    earlier.setCellFactory(list -> new ReportCell());
    earlier.getSelectionModel().selectedItemProperty().addListener(o -> showSelected());
    classPath.setOnAction(e -> list());
    showHistory();
    list();
  }

  private void seenWhile(Node node, boolean isRunning) {
    var condition = isRunning ? running.runningProperty() : running.runningProperty().not();
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  /** Asks which tests there are; the answer takes a moment. */
  private void list() {
    estimate.setText("Looking which tests there are.");
    run.setDisable(true);
    problem.setText("");
    Running<StressRequest, StressProgress, StressReport> asking =
        new Running<>(runner, (request, now) -> Optional.empty(), this::listed);
    asking.problemProperty().addListener((o, was, now) -> refused(now));
    asking.start(effort().listed());
  }

  private void listed(StressReport known) {
    tests.getChildren().setAll(choice.of(known.results()));
    if (!wanted.isEmpty()) {
      choose(wanted);
    } else {
      choice.family(classPath.getText().isBlank() ? "Stack" : ""); // the user's own have none
    }
    showEstimate();
  }

  private void refused(String why) {
    if (!why.isEmpty()) {
      tests.getChildren().clear();
      choice.of(List.of());
      problem.setText(why);
      showEstimate();
    }
  }

  /** Ticks the tests of this class, now or when they are known. */
  void choose(String simpleClassName) {
    wanted = simpleClassName;
    if (!tests.getChildren().isEmpty() && !choice.only(simpleClassName)) {
      problem.setText("There is no stress test of " + simpleClassName + ".");
    }
  }

  @FXML
  private void wild() {
    choice.family("Stack");
  }

  private StressRequest effort() {
    StressRequest effort = quick.isSelected() ? StressRequest.QUICK : StressRequest.THOROUGH;
    String entries = classPath.getText().strip();
    return entries.isEmpty()
        ? effort
        : effort.withClassPath(List.of(entries.split(Pattern.quote(File.pathSeparator))));
  }

  private void showEstimate() {
    int number = choice.ticked().size();
    try {
      long seconds = chosen().expected(number).toSeconds();
      estimate.setText(
          number == 0
              ? "Choose a test at least."
              : "%d %s, each compiled in up to %d ways, about %s"
                  .formatted(
                      number, number == 1 ? "test" : "tests", StressRequest.WAYS, words(seconds)));
      run.setDisable(number == 0);
    } catch (BadInputException e) {
      estimate.setText(e.getMessage());
      run.setDisable(true);
    }
  }

  /**
   * The tests that are ticked; a time for all of them, if one is given, says how long each runs.
   */
  private StressRequest chosen() throws BadInputException {
    StressRequest usual = effort().withPatterns(choice.ticked());
    return budget.getText().isBlank()
        ? usual
        : usual.within(Budget.of(budget.getText()), usual.patterns().size());
  }

  private static String words(long seconds) {
    return seconds < 2 * SECONDS_PER_MINUTE
        ? Math.max(1, seconds) + " s"
        : Math.round((double) seconds / SECONDS_PER_MINUTE) + " min";
  }

  @FXML
  private void run() {
    try {
      begun = null;
      running.start(chosen());
    } catch (BadInputException e) {
      estimate.setText(e.getMessage());
    }
  }

  @FXML
  private void resume() {
    begun = selected();
    running.start(begun.rest());
  }

  @FXML
  private void cancel() {
    running.cancel();
  }

  private void showProgress(StressProgress now) {
    if (now == null || now.planned() == 0) {
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      sentence.setText(now == null ? "Starting." : now.sentence());
    } else {
      bar.setProgress(now.fraction());
      sentence.setText(now.sentence());
    }
    if (now != null) {
      List<StressResult> earlier = begun == null ? List.of() : begun.done();
      seenController.showSoFar(StressReport.merged(earlier, now.results()));
    }
  }

  private void showSelected() {
    boolean still = running.runningProperty().get();
    StressReport now = selected();
    resume.setVisible(!still && now != null && !now.left().isEmpty());
    if (!still) {
      seenController.show(now);
    }
  }

  private StressReport selected() {
    return earlier.getSelectionModel().getSelectedItem();
  }

  private void keep(StressReport report) {
    history.add(begun == null ? report : begun.continued(report));
    showHistory();
  }

  private void showHistory() {
    earlier.getItems().setAll(history.results());
    earlier.getSelectionModel().selectFirst();
    showSelected();
    problem.setText(history.problem());
  }
}
