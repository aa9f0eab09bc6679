package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.Surroundings;
import heddle.model.scenario.BadInputException;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.fullspeed.Runner;
import heddle.visualizer.fullspeed.Running;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Chooses what to measure, starts and ends the run, and keeps what comes of it. */
public final class BenchmarkController {
  private static final int SECONDS_PER_MINUTE = 60;

  private final RunHistory<BenchmarkResult> history;
  private final Running<BenchmarkJob, BenchmarkProgress, BenchmarkResult> measuring;
  private final Choice choice = new Choice(this::showEstimate);

  @FXML private VBox choices;
  @FXML private ToggleButton stacks;
  @FXML private ToggleButton counters;
  @FXML private VBox implementations;
  @FXML private FlowPane threads;
  @FXML private ToggleButton quick;
  @FXML private ToggleButton thorough;
  @FXML private Label estimate;
  @FXML private Button run;
  @FXML private Button cancel;
  @FXML private Pane progress;
  @FXML private ProgressBar bar;
  @FXML private Label sentence;
  @FXML private Pane problemLine;
  @FXML private Label problem;
  @FXML private ListView<BenchmarkResult> earlier;
  @FXML private ResultController resultController;

  BenchmarkController(
      Runner<BenchmarkJob, BenchmarkProgress, BenchmarkResult> lab,
      RunHistory<BenchmarkResult> history) {
    this.history = history;
    this.measuring = new Running<>(lab, BenchmarkController::soFar, this::keep);
  }

  /** What was measured before a run was ended, if anything was. */
  private static Optional<BenchmarkResult> soFar(BenchmarkJob job, BenchmarkProgress progress) {
    return progress.points().isEmpty()
        ? Optional.empty()
        : Optional.of(
            BenchmarkResult.now(job.request(), progress.points())
                .with(
                    Surroundings.now(List.of()), List.of("The run was ended before it was done.")));
  }

  @FXML
  private void initialize() {
    List.of(stacks, counters, quick, thorough).forEach(BenchmarkController::neverNone);
    stacks.selectedProperty().addListener(o -> showGroup());
    quick.selectedProperty().addListener(o -> showEstimate());
    threads.getChildren().setAll(choice.threads());
    showGroup();
    bindRun();
    earlier.setCellFactory(list -> new ResultCell());
    earlier
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((o, was, now) -> resultController.show(now));
    showHistory();
  }

  /** One of two buttons is always pressed. */
  private static void neverNone(ToggleButton button) {
    button.setOnAction(e -> button.setSelected(true));
  }

  private void bindRun() {
    var running = measuring.runningProperty();
    choices.disableProperty().bind(running);
    earlier.disableProperty().bind(running);
    run.visibleProperty().bind(running.not());
    run.managedProperty().bind(run.visibleProperty());
    cancel.visibleProperty().bind(running);
    cancel.managedProperty().bind(running);
    progress.visibleProperty().bind(running);
    progress.managedProperty().bind(running);
    problemLine.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problemLine.managedProperty().bind(problemLine.visibleProperty());
    running.addListener((o, was, now) -> resultController.show(selected()));
    measuring.progressProperty().addListener((o, was, now) -> showProgress(now));
    measuring.problemProperty().addListener(o -> showProblem());
  }

  private BenchmarkResult selected() {
    return earlier.getSelectionModel().getSelectedItem();
  }

  private void showGroup() {
    implementations.getChildren().setAll(choice.implementationsOf(group()));
    showEstimate();
  }

  private BenchmarkGroup group() {
    return stacks.isSelected() ? BenchmarkGroup.STACK : BenchmarkGroup.COUNTER;
  }

  private BenchmarkRequest request() {
    return choice.request(
        group(), quick.isSelected() ? BenchmarkEffort.QUICK : BenchmarkEffort.THOROUGH);
  }

  private void showEstimate() {
    try {
      BenchmarkRequest request = request().checked();
      estimate.setText(
          "%d %s, about %s"
              .formatted(
                  request.points(),
                  request.points() == 1 ? "measurement" : "measurements",
                  words(request.expected())));
      run.setDisable(false);
    } catch (BadInputException e) {
      estimate.setText(e.getMessage());
      run.setDisable(true);
    }
  }

  private static String words(Duration duration) {
    long seconds = Math.max(1, Math.round(duration.toMillis() / 1000.0));
    return seconds < 2 * SECONDS_PER_MINUTE
        ? seconds + " s"
        : Math.round((double) seconds / SECONDS_PER_MINUTE) + " min";
  }

  @FXML
  private void run() {
    measuring.start(BenchmarkJob.of(request()));
  }

  @FXML
  private void cancel() {
    measuring.cancel();
  }

  private void showProgress(BenchmarkProgress now) {
    if (now == null) {
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      sentence.setText("Starting.");
    } else {
      bar.setProgress(now.fraction());
      sentence.setText(now.sentence());
      resultController.showSoFar(measuring.request().request(), now.points());
    }
  }

  private void keep(BenchmarkResult result) {
    history.add(result);
    showHistory();
  }

  private void showHistory() {
    earlier.getItems().setAll(history.results());
    earlier.getSelectionModel().selectFirst();
    resultController.show(selected());
    showProblem();
  }

  private void showProblem() {
    String ofRun = measuring.problemProperty().get();
    problem.setText(ofRun.isEmpty() ? history.problem() : ofRun);
  }
}
