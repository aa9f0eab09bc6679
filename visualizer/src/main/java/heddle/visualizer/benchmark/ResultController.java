package heddle.visualizer.benchmark;

import heddle.model.benchmark.BenchmarkAdvice;
import heddle.model.benchmark.BenchmarkComparison;
import heddle.model.benchmark.BenchmarkComparison.Change;
import heddle.model.benchmark.BenchmarkComparison.Verdict;
import heddle.model.benchmark.BenchmarkConditions;
import heddle.model.benchmark.BenchmarkExport;
import heddle.model.benchmark.BenchmarkExtras;
import heddle.model.benchmark.BenchmarkGroup;
import heddle.model.benchmark.BenchmarkJson;
import heddle.model.benchmark.BenchmarkKind;
import heddle.model.benchmark.BenchmarkPoint;
import heddle.model.benchmark.BenchmarkRequest;
import heddle.model.benchmark.BenchmarkResult;
import heddle.model.benchmark.BenchmarkSubject;
import heddle.visualizer.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.NumberBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Shows one run: its chart, its table, where it was measured and what may not be concluded. */
public final class ResultController {
  private static final int SVG_WIDTH = 960;
  private static final int SVG_HEIGHT = 480;

  private final Theme theme;
  private final Consumer<String> openScenario;
  private BenchmarkResult shown;

  /** What is measured in the run that is shown or goes on. */
  private BenchmarkGroup group;

  @FXML private Pane result;
  @FXML private Pane nothing;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private Button copy;
  @FXML private Button toScenario;
  @FXML private ThroughputChart chart;
  @FXML private TableView<ScoreRow> table;
  @FXML private Pane footnotes;
  @FXML private Label note;
  @FXML private Label caveat;
  @FXML private Label machine;
  @FXML private PlotView plot;
  @FXML private ToggleButton asBars;
  @FXML private ToggleButton asLines;
  @FXML private MenuButton save;
  @FXML private TableView<List<String>> extras;
  @FXML private Label legend;
  @FXML private Pane advice;
  @FXML private ComboBox<BenchmarkResult> other;
  @FXML private Pane comparable;
  @FXML private Pane comparison;
  private Plot lines = Plot.NONE;
  private Plot bars = Plot.NONE;

  ResultController(Theme theme, Consumer<String> openScenario) {
    this.theme = theme;
    this.openScenario = openScenario;
  }

  @FXML
  private void initialize() {
    theme.modeProperty().addListener(o -> paint());
    for (ToggleButton button : List.of(asBars, asLines)) {
      button.setOnAction(e -> button.setSelected(true));
    }
    chart.visibleProperty().bind(asBars.selectedProperty());
    plot.visibleProperty().bind(asBars.selectedProperty().not());
    save.visibleProperty().bind(footnotes.visibleProperty());
    legend.managedProperty().bind(legend.textProperty().isNotEmpty());
    comparable.managedProperty().bind(comparable.visibleProperty());
    comparable.visibleProperty().bind(Bindings.isNotEmpty(other.getItems()));
    extras.managedProperty().bind(extras.visibleProperty());
    extras.prefHeightProperty().bind(height(extras));
    other.setButtonCell(new ResultCell());
    other.setCellFactory(list -> new ResultCell());
    other.valueProperty().addListener(o -> compare());
    nothing.visibleProperty().bind(result.visibleProperty().not());
    footnotes.managedProperty().bind(footnotes.visibleProperty());
    copy.visibleProperty().bind(footnotes.visibleProperty());
    table.prefHeightProperty().bind(height(table));
    table.maxHeightProperty().bind(table.prefHeightProperty());
    table.setPlaceholder(new Label());
    table.getSelectionModel().selectedItemProperty().addListener(o -> offerStepping());
    toScenario.managedProperty().bind(toScenario.visibleProperty());
    show(null, List.of());
  }

  /** All rows and the header, and no more. */
  private static NumberBinding height(TableView<?> table) {
    return Bindings.size(table.getItems()).add(1).multiply(table.fixedCellSizeProperty()).add(2);
  }

  /**
   * Shows a run that is over, or none.
   *
   * @param all the runs that it may be compared with
   */
  void show(BenchmarkResult newResult, List<BenchmarkResult> all) {
    shown = newResult;
    result.setVisible(newResult != null);
    if (newResult != null) {
      draw(newResult.request(), newResult.points());
      subtitle.setText(ResultCell.when(newResult, ZoneId.systemDefault()));
      List<String> told = new ArrayList<>(newResult.troubles());
      told.add(newResult.caveat());
      caveat.setText(String.join(" ", told));
      machine.setText(
          newResult.conditions().equals(BenchmarkConditions.UNKNOWN)
              ? newResult.machine().toString()
              : newResult.machine() + "\n" + newResult.conditions().words());
      tell(newResult, all);
    }
    footnotes.setVisible(newResult != null);
  }

  private void tell(BenchmarkResult now, List<BenchmarkResult> all) {
    List<List<String>> rows = BenchmarkExtras.rows(now);
    extras.setVisible(!rows.isEmpty());
    ExtraColumns.show(extras, rows);
    legend.setText(rows.isEmpty() ? "" : BenchmarkExtras.legend(now).strip());
    List<String> sentences = new ArrayList<>(BenchmarkAdvice.of(now));
    all.stream()
        .filter(r -> r.request().group() == now.request().group())
        .filter(r -> now.request().kind() == BenchmarkKind.THROUGHPUT)
        .filter(r -> r.request().kind() == BenchmarkKind.LATENCY)
        .findFirst()
        .ifPresent(latency -> sentences.addAll(BenchmarkAdvice.of(now, latency)));
    advice.getChildren().setAll(sentences.stream().map(s -> line(s, "")).toList());
    other.setValue(null);
    other
        .getItems()
        .setAll(
            all.stream()
                .filter(r -> r != now && r.request().group() == now.request().group())
                .filter(r -> r.request().kind() == now.request().kind())
                .toList());
    comparison.getChildren().clear();
  }

  private static Label line(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    if (!style.isEmpty()) {
      label.getStyleClass().add(style);
    }
    return label;
  }

  /** Regressions first, and marked. */
  private void compare() {
    comparison.getChildren().clear();
    if (shown == null || other.getValue() == null) {
      return;
    }
    BenchmarkComparison held = BenchmarkComparison.of(other.getValue(), shown);
    for (Verdict verdict : List.of(Verdict.WORSE, Verdict.BETTER, Verdict.UNCLEAR)) {
      for (Change change : held.changes()) {
        if (change.verdict() == verdict) {
          String style = "comparison-" + verdict.name().toLowerCase(Locale.ROOT);
          comparison.getChildren().add(line(change.sentence(), style));
        }
      }
    }
    held.caveats().forEach(caution -> comparison.getChildren().add(line(caution, "estimate")));
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
    Bars newBars = Bars.of(request, points);
    boolean latency = request.kind() == BenchmarkKind.LATENCY;
    bars = Plot.bars(request, points);
    lines = latency ? Plot.latency(request, points) : Plot.overThreads(request, points);
    asLines.setText(latency ? "Percentiles" : "Over threads");
    plot.show(lines, theme);
    if (!newBars.equals(chart.bars())) {
      title.setText(request.group().title() + " at full speed");
      chart.show(newBars, theme);
      note.setText(
          "%s%s. Whiskers and ±: 99.9 %% confidence interval."
              .formatted(capital(newBars.unit()), latency ? "" : " of all threads together"));
      table.getColumns().setAll(ScoreRow.columns(request));
      table.getItems().setAll(ScoreRow.of(request, points));
    }
    group = request.group();
    offerStepping();
  }

  /** What can be done with the implementation whose row is selected. */
  private void offerStepping() {
    Optional<BenchmarkSubject> subject = selected();
    toScenario.setVisible(subject.isPresent());
    subject.ifPresent(s -> toScenario.setText("Step through " + s.name()));
  }

  /** The selected implementation, if a scenario has its operations. */
  private Optional<BenchmarkSubject> selected() {
    ScoreRow row = table.getSelectionModel().getSelectedItem();
    return row == null || group == null
        ? Optional.empty()
        : group.subject(row.name()).filter(s -> !s.scenario().isEmpty());
  }

  @FXML
  private void stepThrough() {
    selected().ifPresent(subject -> openScenario.accept(subject.scenario()));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void paint() {
    chart.paint(theme);
    plot.show(lines, theme);
  }

  @FXML
  private void copyMarkdown() {
    ClipboardContent content = new ClipboardContent();
    content.putString(BenchmarkExport.markdown(shown));
    Clipboard.getSystemClipboard().setContent(content);
  }

  @FXML
  private void savePng() {
    Node drawn = asBars.isSelected() ? chart : plot;
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(theme.background());
    Saving.bytes(save, "chart.png", () -> Png.of(drawn.snapshot(parameters, null)))
        .ifPresent(caveat::setText);
  }

  @FXML
  private void saveSvg() {
    Plot drawn = asBars.isSelected() ? bars : lines;
    saveText("chart.svg", PlotSvg.of(drawn, theme, SVG_WIDTH, SVG_HEIGHT));
  }

  @FXML
  private void saveCsv() {
    saveText("benchmark.csv", BenchmarkExport.csv(shown));
  }

  @FXML
  private void saveJson() {
    saveText("benchmark.json", BenchmarkJson.pretty(shown) + "\n");
  }

  @FXML
  private void saveJmh() {
    saveText("jmh-result.json", BenchmarkExport.jmh(shown) + "\n");
  }

  private void saveText(String name, String text) {
    Saving.bytes(save, name, () -> text.getBytes(StandardCharsets.UTF_8))
        .ifPresent(caveat::setText);
  }
}
