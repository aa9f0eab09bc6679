package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkConditions;
import heddle.model.benchmark.BenchmarkEffort;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJob;
import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkProgress;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.Budget;
import heddle.model.benchmark.Surroundings;
import heddle.model.scenario.BadInputException;
import heddle.visualizer.fullspeed.RunHistory;
import heddle.visualizer.fullspeed.Runner;
import heddle.visualizer.fullspeed.Running;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Chooses what to measure, starts and ends the run, and keeps what comes of it. */
public final class BenchmarkController {
  private static final int SECONDS_PER_MINUTE = 60;

  private final RunHistory<BenchmarkResult> history;
  private final Running<BenchmarkJob, BenchmarkProgress, BenchmarkResult> measuring;
  private final Choice choice;
  private BenchmarkConditions here = BenchmarkConditions.UNKNOWN;

  @FXML private VBox choices;
  @FXML private ComboBox<BenchmarkGroup> groups;
  @FXML private ComboBox<BenchmarkKind> kinds;
  @FXML private VBox settings;
  @FXML private Label surroundings;
  @FXML private Button resume;
  @FXML private VBox implementations;
  @FXML private FlowPane threads;
  @FXML private ToggleButton quick;
  @FXML private ToggleButton thorough;
  @FXML private TextField budget;
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
      RunHistory<BenchmarkResult> history,
      int cores) {
    this.history = history;
    this.choice = new Choice(this::showEstimate, cores);
    this.measuring = new Running<>(lab, this::soFar, this::keep);
  }

  /** What was measured before a run was ended, if anything was. */
  private Optional<BenchmarkResult> soFar(BenchmarkJob job, BenchmarkProgress progress) {
    return progress.points().isEmpty()
        ? Optional.empty()
        : Optional.of(
            BenchmarkResult.now(job.request(), progress.points())
                .with(
                    Surroundings.now(List.of()), List.of("The run was ended before it was done.")));
  }

  @FXML
  private void initialize() {
    List.of(quick, thorough).forEach(BenchmarkController::neverNone);
    choose(groups, BenchmarkGroup.values(), BenchmarkGroup::title);
    choose(kinds, BenchmarkKind.values(), BenchmarkKind::title);
    groups.valueProperty().addListener(o -> showGroup());
    kinds.valueProperty().addListener(o -> showEstimate());
    quick.selectedProperty().addListener(o -> showEstimate());
    budget.textProperty().addListener(o -> showEstimate());
    threads.getChildren().setAll(choice.threads());
    showGroup();
    lookAgain();
    bindRun();
    earlier.setCellFactory(list -> new ResultCell());
    earlier.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> showSelected());
    showHistory();
  }

  private static <T> void choose(ComboBox<T> box, T[] values, Function<T, String> title) {
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : title.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException(); // nobody types here
          }
        });
    box.getSelectionModel().selectFirst();
  }

  /** Chooses the group of this class, and the class; whether there is one. */
  boolean choose(String className) {
    Optional<BenchmarkGroup> group = BenchmarkGroup.measuring(className);
    group.ifPresent(
        g -> {
          groups.setValue(g);
          g.about(className).ifPresent(subject -> choice.tick(subject.name()));
        });
    return group.isPresent();
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
    surroundings.managedProperty().bind(surroundings.textProperty().isNotEmpty());
    resume.managedProperty().bind(resume.visibleProperty());
    running.addListener((o, was, now) -> showSelected());
    running.addListener((o, was, now) -> lookAgain());
    measuring.progressProperty().addListener((o, was, now) -> showProgress(now));
    measuring.problemProperty().addListener(o -> showProblem());
  }

  private void showSelected() {
    BenchmarkResult now = selected();
    resultController.show(now, history.results());
    resume.setVisible(now != null && !now.complete() && !measuring.runningProperty().get());
  }

  private BenchmarkResult selected() {
    return earlier.getSelectionModel().getSelectedItem();
  }

  private void showGroup() {
    settings.getChildren().setAll(choice.settingsOf(group()));
    implementations.getChildren().setAll(choice.implementationsOf(group()));
    showEstimate();
  }

  private BenchmarkGroup group() {
    return groups.getValue();
  }

  /** What is chosen; a time for all of it, if one is given, says how much is done. */
  private BenchmarkRequest request() throws BadInputException {
    BenchmarkRequest usual =
        choice.request(
            group(),
            kinds.getValue(),
            quick.isSelected() ? BenchmarkEffort.QUICK : BenchmarkEffort.THOROUGH);
    return budget.getText().isBlank()
        ? usual
        : usual.with(BenchmarkEffort.within(Budget.of(budget.getText()), usual.points()));
  }

  private void showEstimate() {
    lookRound();
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
    try {
      measuring.start(BenchmarkJob.of(request()));
    } catch (BadInputException e) {
      estimate.setText(e.getMessage());
    }
  }

  @FXML
  private void resume() {
    measuring.start(BenchmarkJob.restOf(selected()));
  }

  /** Looks how the machine is, unless a run is in progress, which that would disturb. */
  private void lookAgain() {
    if (!measuring.runningProperty().get()) {
      Thread.ofVirtual().name("surroundings").start(this::look);
    }
  }

  /** Asks the system how the machine is, which takes a moment. */
  private void look() {
    BenchmarkConditions now = Surroundings.now(List.of());
    Platform.runLater(
        () -> {
          here = now;
          lookRound();
        });
  }

  /** What may disturb a run. */
  private void lookRound() {
    int most =
        threads.getChildren().stream()
            .map(CheckBox.class::cast)
            .filter(CheckBox::isSelected)
            .mapToInt(box -> Integer.parseInt(box.getText()))
            .max()
            .orElse(1);
    List<String> warnings = here.warnings(most);
    surroundings.setText(String.join(" ", warnings));
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
    showSelected();
    showProblem();
  }

  private void showProblem() {
    String ofRun = measuring.problemProperty().get();
    problem.setText(ofRun.isEmpty() ? history.problem() : ofRun);
  }
}
