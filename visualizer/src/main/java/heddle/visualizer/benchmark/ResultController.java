package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.BenchmarkText;
import heddle.visualizer.theme.Theme;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;

/** Shows one run: its chart, its table, where it was measured and what may not be concluded. */
public final class ResultController {
  private final Theme theme;
  private BenchmarkResult shown;

  @FXML private Pane result;
  @FXML private Pane nothing;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private Button copy;
  @FXML private ThroughputChart chart;
  @FXML private TableView<ScoreRow> table;
  @FXML private Pane footnotes;
  @FXML private Label note;
  @FXML private Label caveat;
  @FXML private Label machine;

  ResultController(Theme theme) {
    this.theme = theme;
  }

  @FXML
  private void initialize() {
    theme.modeProperty().addListener(o -> chart.paint(theme));
    nothing.visibleProperty().bind(result.visibleProperty().not());
    footnotes.managedProperty().bind(footnotes.visibleProperty());
    copy.visibleProperty().bind(footnotes.visibleProperty());
    table.prefHeightProperty().bind(height(table));
    table.maxHeightProperty().bind(table.prefHeightProperty());
    table.setPlaceholder(new Label());
    show(null);
  }

  /** All rows and the header, and no more. */
  private static NumberBinding height(TableView<?> table) {
    return Bindings.size(table.getItems()).add(1).multiply(table.fixedCellSizeProperty()).add(2);
  }

  /** Shows a run that is over, or none. */
  void show(BenchmarkResult newResult) {
    shown = newResult;
    result.setVisible(newResult != null);
    if (newResult != null) {
      draw(newResult.request(), newResult.points());
      subtitle.setText(ResultCell.when(newResult, ZoneId.systemDefault()));
      caveat.setText(newResult.caveat());
      machine.setText(newResult.machine().toString());
    }
    footnotes.setVisible(newResult != null);
  }

  /** Shows a run in progress. */
  void showSoFar(BenchmarkRequest request, List<BenchmarkPoint> points) {
    shown = null;
    result.setVisible(true);
    footnotes.setVisible(false);
    draw(request, points);
    subtitle.setText("in progress");
  }

  private void draw(BenchmarkRequest request, List<BenchmarkPoint> points) {
    Bars bars = Bars.of(request, points);
    if (!bars.equals(chart.bars())) {
      title.setText(request.group().title() + " at full speed");
      chart.show(bars, theme);
      note.setText(
          "Bars: %s of all threads together. Whiskers and ±: 99.9 %% confidence interval."
              .formatted(bars.unit()));
      table.getColumns().setAll(ScoreRow.columns(request));
      table.getItems().setAll(ScoreRow.of(request, points));
    }
  }

  @FXML
  private void copyText() {
    if (shown != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(BenchmarkText.table(shown));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }
}
