package heddle.visualizer.stress;

import heddle.model.benchmark.BenchmarkJson;
import heddle.model.report.Report;
import heddle.model.scenario.Reason;
import heddle.model.scenario.WholeFile;
import heddle.model.stress.LikelyText;
import heddle.model.stress.StressOutcome;
import heddle.model.stress.StressReport;
import heddle.model.stress.StressResult;
import heddle.model.stress.StressText;
import java.io.File;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.stage.FileChooser;

/** Shows one run: what each test saw, and of one test each outcome and how it comes about. */
public final class OutcomesController {
  private final Scenarios scenarios;
  private StressReport shown;
  private CompletableFuture<Report> search = CompletableFuture.completedFuture(null);

  @FXML private Pane nothing;
  @FXML private Pane result;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private Pane buttons;
  @FXML private Label summary;
  @FXML private TableView<StressResult> table;
  @FXML private Pane detail;
  @FXML private Label test;
  @FXML private Label trouble;
  @FXML private TableView<StressOutcome> outcomes;
  @FXML private Button scenario;
  @FXML private Button likely;
  @FXML private Label likelihood;
  @FXML private Label footnote;

  OutcomesController(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  @FXML
  private void initialize() {
    nothing.visibleProperty().bind(result.visibleProperty().not());
    buttons.visibleProperty().bind(footnote.visibleProperty());
    footnote.managedProperty().bind(footnote.visibleProperty());
    for (Label label : List.of(trouble, likelihood)) {
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    detail.managedProperty().bind(detail.visibleProperty());
    StressTables.ofResults(table);
    StressTables.ofOutcomes(outcomes);
    table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> detail(now));
    show(null);
  }

  /** Shows a run that is over, or none. */
  void show(StressReport report) {
    shown = report;
    result.setVisible(report != null);
    footnote.setVisible(report != null);
    if (report != null) {
      draw(report.results());
      subtitle.setText(
          ReportCell.when(report, ZoneId.systemDefault())
              + (report.cancelled() ? ", ended before it was done" : ""));
      summary.setText(String.join(" ", StressText.sentences(report.results())));
      footnote.setText(StressText.footnote(report));
    }
  }

  /** Shows a run in progress. */
  void showSoFar(List<StressResult> results) {
    shown = null;
    result.setVisible(true);
    footnote.setVisible(false);
    draw(results);
    subtitle.setText("in progress");
    summary.setText(String.join(" ", StressText.sentences(results)));
  }

  private void draw(List<StressResult> results) {
    title.setText("On the real machine");
    StressResult chosen = table.getSelectionModel().getSelectedItem();
    List<StressResult> sorted = StressTables.worstFirst(results);
    table.getItems().setAll(sorted);
    Optional<StressResult> same =
        sorted.stream().filter(r -> chosen != null && r.test().equals(chosen.test())).findFirst();
    table.getSelectionModel().select(same.orElse(sorted.isEmpty() ? null : sorted.getFirst()));
  }

  private void detail(StressResult now) {
    search.cancel(false);
    detail.setVisible(now != null);
    likelihood.setText("");
    if (now != null) {
      test.setText(now.test() + ": " + now.subject());
      trouble.setText(now.trouble());
      outcomes.getItems().setAll(now.outcomes());
      scenario.setDisable(now.scenario().isEmpty());
      scenario.setText(now.forbidden() > 0 ? "Show how it comes about" : "Open its scenario");
      likely.setDisable(now.scenario().isEmpty() || !now.broken());
    }
  }

  @FXML
  private void openScenario() {
    scenarios.open(table.getSelectionModel().getSelectedItem().scenario());
  }

  @FXML
  private void askHowLikely() {
    StressResult of = table.getSelectionModel().getSelectedItem();
    likelihood.setText("Searching " + of.scenario() + " for some seconds.");
    likely.setDisable(true);
    search = scenarios.search(of.scenario(), of.subject());
    search.whenComplete((report, e) -> Platform.runLater(() -> showLikelihood(of, report, e)));
  }

  private void showLikelihood(StressResult of, Report report, Throwable e) {
    if (of == table.getSelectionModel().getSelectedItem()
        && !(e instanceof CancellationException)) {
      likely.setDisable(false);
      likelihood.setText(
          e == null ? LikelyText.of(report, of) : "The search found no answer: " + message(e));
    }
  }

  private static String message(Throwable e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }

  @FXML
  private void copyMarkdown() {
    ClipboardContent content = new ClipboardContent();
    content.putString(StressText.markdown(shown));
    Clipboard.getSystemClipboard().setContent(content);
  }

  @FXML
  private void saveJson() {
    save("stress.json", BenchmarkJson.pretty(shown) + "\n");
  }

  @FXML
  private void saveCsv() {
    save("stress.csv", StressText.csv(shown));
  }

  private void save(String name, String text) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the report");
    chooser.setInitialFileName(name);
    File file = chooser.showSaveDialog(table.getScene().getWindow());
    if (file != null) {
      try {
        WholeFile.write(file.toPath(), text);
      } catch (IOException e) {
        trouble.setText(
            "The report could not be written to %s (%s).".formatted(file, Reason.of(e)));
      }
    }
  }
}
