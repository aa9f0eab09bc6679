package heddle.visualizer.find;

import heddle.model.report.Report;
import heddle.model.scenario.Scenario.Bounds;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Notice;
import heddle.visualizer.session.Search;
import heddle.visualizer.session.Session;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** Starts the search for a failure, shows how far it is, and ends it. */
public final class FindController {
  private final Session session;
  private final Search search;

  @FXML private HBox progress;
  @FXML private ProgressBar bar;
  @FXML private Label count;
  @FXML private ChoiceBox<String> strategy;
  @FXML private Button find;
  @FXML private Button cancel;

  /** Searches the session's experiment. */
  public FindController(Session session, Search search) {
    this.session = session;
    this.search = search;
  }

  @FXML
  private void initialize() {
    strategy.getItems().setAll("auto", "exhaustive", "random", "pct", "pos", "surw", "fair");
    strategy.valueProperty().bindBidirectional(search.strategyProperty());
    progress.visibleProperty().bind(search.runningProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    strategy.visibleProperty().bind(search.runningProperty().not());
    strategy.managedProperty().bind(strategy.visibleProperty());
    find.visibleProperty().bind(strategy.visibleProperty());
    find.managedProperty().bind(strategy.visibleProperty());
    find.disableProperty().bind(search.runningProperty().or(session.experimentProperty().isNull()));
    search.reportProperty().addListener((o, was, now) -> show(now));
    search.runningProperty().addListener((o, was, is) -> tell(is));
    show(null);
  }

  private void show(Report soFar) {
    Experiment experiment = session.experimentProperty().get();
    if (soFar == null || experiment == null) {
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      count.setText("starting");
      return;
    }
    count.setText(SearchWords.progress(soFar));
    Left left = Left.of(soFar);
    double bounded = done(soFar, experiment.scenario().bounds());
    bar.setProgress(left == null ? bounded : Math.max(left.done(), bounded));
    progress.setAccessibleText(
        left == null ? count.getText() : count.getText() + ", " + left.words());
  }

  /** How much of the first bound to be reached is used up; indeterminate without bounds. */
  private static double done(Report soFar, Bounds bounds) {
    double executions =
        bounds.executions() > 0 ? (double) soFar.executions() / bounds.executions() : 0;
    double seconds = bounds.seconds() > 0 ? soFar.seconds() / bounds.seconds() : 0;
    return bounds.executions() > 0 || bounds.seconds() > 0
        ? Math.clamp(Math.max(executions, seconds), 0, 1)
        : ProgressBar.INDETERMINATE_PROGRESS;
  }

  /** A search without a failure has its result told too, with what that proves. */
  private void tell(boolean running) {
    Report report = search.reportProperty().get();
    if (running) {
      // What is hidden now may have the focus, which would go to the next button.
      find.getScene().getRoot().requestFocus();
    }
    if (!running && report != null && !report.failure()) {
      session.noticeProperty().set(new Notice(Notice.Kind.RESULT, SearchWords.verdict(report)));
    }
  }

  @FXML
  private void find() {
    search.start();
  }

  @FXML
  private void cancel() {
    search.cancel();
  }
}
