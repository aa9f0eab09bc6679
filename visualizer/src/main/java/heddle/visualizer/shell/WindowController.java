package heddle.visualizer.shell;

import heddle.visualizer.benchmark.BenchmarkView;
import heddle.visualizer.catalogue.CatalogueController;
import heddle.visualizer.columns.ColumnsView;
import heddle.visualizer.heap.HeapView;
import heddle.visualizer.lanes.LanesView;
import heddle.visualizer.problems.NoticeBanner;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;

/** Puts the panes of the window in their places. */
public final class WindowController {
  private final Workbench bench;
  private NoticeBanner banner;
  private KeySheet keySheet;
  private BenchmarkView benchmark;

  @FXML private NotificationPane notifications;
  @FXML private BorderPane root;
  @FXML private StackPane modes;
  @FXML private SplitPane workbench;
  @FXML private TabPane left;
  @FXML private SplitPane centre;
  @FXML private SplitPane scene;
  @FXML private SplitPane right;
  @FXML private TabPane pictures;
  @FXML private TabPane traces;
  @FXML private Tab findingsTab;
  @FXML private Tab heapTab;
  @FXML private Tab locksTab;
  @FXML private Tab traceTab;
  @FXML private Tab transcriptTab;
  @FXML private StackPane lanes;
  @FXML private BorderPane valuesPane;
  @FXML private VBox bottom;
  @FXML private TopBarController topBarController;
  @FXML private NarrationController narrationController;
  @FXML private CatalogueController catalogueController;

  /** Works on this bench. */
  public WindowController(Workbench bench) {
    this.bench = bench;
  }

  @FXML
  private void initialize() {
    fillTabs();
    banner = new NoticeBanner(notifications, bench.session().noticeProperty());
    keySheet = new KeySheet(bench.theme(), keys().sheet());
    topBarController.onKeys(this::showKeys);
    topBarController.measuringProperty().addListener((o, was, is) -> measure(is));
    workbench.visibleProperty().bind(topBarController.measuringProperty().not());
    bottom.visibleProperty().bind(workbench.visibleProperty());
    bottom.managedProperty().bind(workbench.visibleProperty());
    workbench.setDividerPositions(0.2, 0.81);
    centre.setDividerPositions(0.52, 0.84);
    scene.setDividerPositions(0.53);
    right.setDividerPositions(0.6);
  }

  private void fillTabs() {
    Viewpoint viewpoint = bench.session().viewpoint();
    Theme theme = bench.theme();
    heapTab.setContent(new HeapView(viewpoint, theme));
    traceTab.setContent(new ColumnsView(viewpoint, theme));
    lanes.getChildren().setAll(new LanesView(viewpoint, theme));
  }

  /** The bench for full speed is built when it is first wanted. */
  private void measure(boolean wanted) {
    if (wanted && benchmark == null) {
      benchmark = new BenchmarkView(bench.installation(), bench.theme());
      benchmark.visibleProperty().bind(workbench.visibleProperty().not());
      modes.getChildren().add(benchmark);
    }
  }

  /** The keys that work in this window. */
  Keys keys() {
    return new Keys(bench, this);
  }

  /** The split panes whose dividers are remembered, by name. */
  Map<String, SplitPane> splits() {
    Map<String, SplitPane> splits = new LinkedHashMap<>();
    splits.put("workbench", workbench);
    splits.put("centre", centre);
    splits.put("scene", scene);
    splits.put("right", right);
    return splits;
  }

  /** Where the focus goes when no text is typed any more. */
  void focusRoot() {
    root.requestFocus();
  }

  void focusSearch() {
    left.getSelectionModel().select(0);
    catalogueController.focusSearch();
  }

  void chooseFile() {
    catalogueController.chooseFile();
  }

  void toggleStory() {
    narrationController.toggleStory();
  }

  void showKeys() {
    keySheet.toggle(topBarController.keysButton());
  }

  /** Takes away what is on top: the key sheet, a message, a search; else leaves the text field. */
  void escape() {
    if (!keySheet.close() && !banner.dismiss() && bench.search().runningProperty().get()) {
      bench.search().cancel();
    }
    focusRoot();
  }
}
