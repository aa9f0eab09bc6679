package heddle.visualizer.shell;

import heddle.model.finding.Finding;
import heddle.model.trace.Position;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.catalogue.CatalogueController;
import heddle.visualizer.causal.CausalPane;
import heddle.visualizer.code.SourceController;
import heddle.visualizer.columns.ColumnsView;
import heddle.visualizer.compare.CompareView;
import heddle.visualizer.filter.FilterBar;
import heddle.visualizer.find.QuestionView;
import heddle.visualizer.find.SearchView;
import heddle.visualizer.findings.FindingsView;
import heddle.visualizer.heap.HeapView;
import heddle.visualizer.insight.InsightView;
import heddle.visualizer.lanes.LanesView;
import heddle.visualizer.locks.LocksView;
import heddle.visualizer.marks.MarksView;
import heddle.visualizer.operations.OperationsView;
import heddle.visualizer.parameters.ParameterForm;
import heddle.visualizer.picture.Zoomed;
import heddle.visualizer.playground.PlaygroundView;
import heddle.visualizer.problems.NoticeBanner;
import heddle.visualizer.runs.RunsController;
import heddle.visualizer.session.Experiment;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.stacks.StacksView;
import heddle.visualizer.states.StatesPane;
import heddle.visualizer.theme.Theme;
import heddle.visualizer.transcript.TranscriptView;
import heddle.visualizer.values.ValuesView;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.NotificationPane;

/** Puts the panes of the window in their places. */
public final class WindowController {
  /** In a narrower window tabs stand closer together, so that each can be read. */
  private static final double ROOMY = 1200;

  /** In a lower window less is told, so that more is shown. */
  private static final double HIGH = 760;

  /** What the tabs of the trace take before its summary. */
  private static final double TRACE_TABS = 490;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final Workbench bench;
  private NoticeBanner banner;
  private KeySheet keySheet;
  private Keymap keymap;
  private SubjectMenus menus;
  private FilterBar filters;
  private QuestionView question;
  private CompareView compare;
  private StacksView stacks;
  private CommandPalette palette;
  private Prompt prompt;
  private ParameterForm parameters;
  private Marking marking;
  private Sharing sharing;
  private Layout layout;
  private PlaygroundView playground;
  private FullSpeedView fullSpeed;
  private SplitPane found;
  private LanesView overview;

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
  @FXML private Tab runsTab;
  @FXML private Tab findingsTab;
  @FXML private Tab searchTab;
  @FXML private Tab marksTab;
  @FXML private Tab stacksTab;
  @FXML private Tab statesTab;
  @FXML private Tab heapTab;
  @FXML private Tab locksTab;
  @FXML private Tab operationsTab;
  @FXML private Tab traceTab;
  @FXML private Label traceSummary;
  @FXML private ToggleButton filterToggle;
  @FXML private VBox traceBox;
  @FXML private Tab transcriptTab;
  @FXML private Tab causalTab;
  @FXML private Tab orderTab;
  @FXML private Tab compareTab;
  @FXML private StackPane lanes;
  @FXML private BorderPane valuesPane;
  @FXML private VBox bottom;
  @FXML private TopBarController topBarController;
  @FXML private NarrationController narrationController;
  @FXML private CatalogueController catalogueController;
  @FXML private RunsController runsController;
  @FXML private SourceController sourceController;

  /** Works on this bench. */
  public WindowController(Workbench bench) {
    this.bench = bench;
  }

  @FXML
  private void initialize() {
    fillTabs();
    bench.session().viewpoint().onChange(this::showFindings);
    banner =
        new NoticeBanner(
            notifications, bench.session().noticeProperty(), bench.session().viewpoint());
    marking =
        new Marking(
            bench.session(),
            bench.undo(),
            bench.installation().scenarios(),
            () -> root.getScene().getWindow());
    bench
        .session()
        .viewpoint()
        .drawings()
        .wordsFrom(
            taker ->
                ask(
                    "What is to stand here?",
                    "",
                    words -> {
                      if (!words.isBlank()) {
                        taker.accept(words);
                      }
                      return Optional.empty();
                    }));
    sharing =
        new Sharing(
            bench.session(), bench.installation().scenarios(), () -> root.getScene().getWindow());
    marksTab.setContent(
        new MarksView(
            marking.bookmarks(),
            bench.session().journey().breakpoints(),
            marking::goTo,
            marking::remove,
            marking::lookFor));
    narrationController.notesFrom(marking::note);
    marking.bookmarks().schedulesProperty().addListener(o -> narrationController.showNote());
    keymap = Actions.of(bench, this);
    menus = new SubjectMenus(bench, this);
    keySheet = new KeySheet(bench.theme(), keymap);
    palette = new CommandPalette(keymap, this::possible, this::focusRoot);
    StackPane.setAlignment(palette, Pos.TOP_CENTER);
    prompt = new Prompt(this::focusRoot);
    StackPane.setAlignment(prompt, Pos.TOP_CENTER);
    parameters = new ParameterForm(bench.session(), bench.undo(), this::focusRoot);
    StackPane.setAlignment(parameters, Pos.TOP_CENTER);
    topBarController.onParameters(this::askParameters);
    modes.getChildren().addAll(palette, prompt, parameters);
    bench
        .playback()
        .pauseAt(
            bench.session().journey().held()::leavesOut,
            step ->
                bench
                    .session()
                    .journey()
                    .breakpoints()
                    .at(bench.session().viewpoint().traceProperty().get(), step));
    root.widthProperty().addListener(o -> narrow());
    bench.theme().textSizeProperty().addListener(o -> narrow());
    narrationController
        .lowProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> root.getHeight() < HIGH * bench.theme().magnification(),
                root.heightProperty(),
                bench.theme().textSizeProperty()));
    traceSummary
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> traces.getWidth() - TRACE_TABS * bench.theme().magnification(),
                traces.widthProperty(),
                bench.theme().textSizeProperty()));
    bench
        .session()
        .experimentProperty()
        .addListener(
            (o, was, now) -> {
              if (was != null) {
                showPicture(heapTab);
              }
            });
    runsTab.selectedProperty().addListener((o, was, is) -> runsController.setSeen(is));
    topBarController.onKeys(this::showKeys);
    topBarController.onQuestion(this::askQuestion);
    topBarController.measuringProperty().addListener((o, was, is) -> measure(is));
    workbench.visibleProperty().bind(topBarController.measuringProperty().not());
    bottom.visibleProperty().bind(workbench.visibleProperty());
    bottom.managedProperty().bind(workbench.visibleProperty());
    haveUndone();
  }

  /** What the user changes from now on can be undone. */
  private void haveUndone() {
    layout = new Layout(root, bench.theme(), bench.undo());
    layout.shown("story", "the story", narrationController.storyWantedProperty(), true);
    layout.shown(
        "source.columns", "columns of source", sourceController.sideBySideProperty(), false);
    layout.split(
        "workbench", workbench, List.of(() -> "in the middle", () -> "Threads"), 0.175, 0.815);
    layout.split(
        "centre", centre, List.of(() -> front(traces), () -> "of the overview"), 0.54, 0.88);
    layout.split("scene", scene, List.of(() -> front(pictures)), 0.53);
    layout.split("right", right, List.of(() -> "Values"), 0.58);
    layout.split("found", found, List.of(() -> "of what is found out"), 0.45);
    layout.tabs("left", left);
    layout.tabs("pictures", pictures);
    layout.tabs("traces", traces);
    Undoable undoable = new Undoable(bench.undo());
    undoable.session(bench.session());
    undoable.watches(stacks);
    undoable.shown("the filters", filters.visibleProperty());
    keymap.undoneBy(bench.undo());
  }

  /** The larger the text, the wider a window must be to have room. */
  private void narrow() {
    root.pseudoClassStateChanged(NARROW, root.getWidth() < ROOMY * bench.theme().magnification());
  }

  private static String front(TabPane pane) {
    return Layout.title(pane.getSelectionModel().getSelectedItem());
  }

  private void fillTabs() {
    Viewpoint viewpoint = bench.session().viewpoint();
    Theme theme = bench.theme();
    heapTab.setContent(new HeapView(viewpoint, theme));
    locksTab.setContent(new LocksView(viewpoint, theme));
    operationsTab.setContent(new OperationsView(viewpoint, theme));
    StatesPane states = new StatesPane(bench.session(), bench.insights(), theme);
    statesTab.setContent(states);
    statesTab.selectedProperty().addListener((o, was, is) -> states.setSeen(is));
    stacks = new StacksView(viewpoint, sourceController::show);
    stacksTab.setContent(stacks);
    ColumnsView columns = new ColumnsView(viewpoint, theme);
    traceTab.setContent(columns);
    traceSummary.textProperty().bind(columns.summaryProperty());
    traceSummary.visibleProperty().bind(traceTab.selectedProperty());
    filterToggle
        .visibleProperty()
        .bind(traceTab.selectedProperty().or(transcriptTab.selectedProperty()));
    filters = new FilterBar(viewpoint);
    traceBox.getChildren().addFirst(filters);
    filterToggle.selectedProperty().bindBidirectional(filters.visibleProperty());
    transcriptTab.setContent(new TranscriptView(viewpoint, theme));
    found =
        new SplitPane(
            new FindingsView(viewpoint, theme), new InsightView(bench.session(), bench.insights()));
    found.setOrientation(Orientation.VERTICAL);
    causalTab.setContent(new CausalPane(viewpoint, theme));
    playground = new PlaygroundView(bench.playground(), viewpoint, theme);
    orderTab.setContent(playground);
    orderTab.selectedProperty().addListener((o, was, is) -> bench.playground().setSeen(is));
    compare = new CompareView(bench.session());
    compareTab.setContent(compare);
    findingsTab.setContent(found);
    question = new QuestionView(bench.question());
    SearchView searched = new SearchView(bench.search());
    VBox.setVgrow(searched, Priority.ALWAYS);
    searchTab.setContent(new VBox(question, searched));
    valuesPane.setCenter(new ValuesView(viewpoint, theme));
    overview = new LanesView(viewpoint, theme);
    overview.windowProperty().bind(columns.windowProperty());
    lanes.getChildren().setAll(overview);
  }

  /** Counts the findings of the run, and turns to the picture that shows the one of this step. */
  private void showFindings() {
    Trace trace = bench.session().viewpoint().traceProperty().get();
    int count = trace.findings().size();
    findingsTab.setText(count == 0 ? "Findings" : "Findings " + count);
    for (Finding finding :
        trace.steps().get(bench.session().viewpoint().stepProperty().get()).findings()) {
      switch (finding.kind()) {
        case DEADLOCK -> showPicture(locksTab);
        case ABA -> showPicture(heapTab);
        case NOT_LINEARIZABLE -> showPicture(operationsTab);
        default -> {}
      }
    }
  }

  private void showPicture(Tab tab) {
    bench.undo().quietly(() -> pictures.getSelectionModel().select(tab));
  }

  /** The bench for full speed is built when it is first wanted. */
  private void measure(boolean wanted) {
    if (wanted && fullSpeed == null) {
      fullSpeed = new FullSpeedView(bench, topBarController::showStepper);
      fullSpeed.visibleProperty().bind(workbench.visibleProperty().not());
      modes.getChildren().add(modes.getChildren().indexOf(palette), fullSpeed);
    }
  }

  /** Turns to full speed, with what there is for the class that is stepped. */
  void nowAtFullSpeed() {
    Experiment open = bench.session().experimentProperty().get();
    topBarController.showMeasure();
    if (open != null) {
      fullSpeed.choose(open.className());
    }
  }

  /** Whether the stepper is on display, and not the bench for full speed. */
  boolean stepping() {
    return workbench.isVisible();
  }

  /** The menus of what is on display in this window. */
  SubjectMenus menus() {
    return menus;
  }

  /** Shows or hides the chips that say which steps are listed. */
  void toggleFilters() {
    filters.setVisible(!filters.isVisible());
  }

  /** The keys that work in this window. */
  Keymap keymap() {
    return keymap;
  }

  /** Whether something on top of the window wants all keys. */
  boolean asks() {
    return palette.isVisible() || prompt.isVisible() || parameters.isVisible();
  }

  /** Asks for other threads, calls and arguments. */
  void askParameters() {
    parameters.ask();
  }

  /** Asks for a line of text. */
  void ask(String question, String first, Function<String, Optional<String>> taker) {
    prompt.ask(question, first, taker);
  }

  /** Whether an action can be done now: those on threads, while there are so many. */
  private boolean possible(Action action) {
    TraceState state = bench.session().viewpoint().stateProperty().get();
    String id = action.id();
    boolean there =
        action.family().isEmpty()
            || state != null
                && state.thread(Integer.parseInt(id.substring(id.indexOf('.') + 1))) != null;
    return there && action.possible(stepping());
  }

  void showPalette() {
    palette.open();
  }

  /** Arranges the panes as they were, or as is best; once the window has its size. */
  void arrange(WindowMemory memory) {
    layout.arrange(memory);
  }

  /** How the panes are arranged. */
  Layout layout() {
    return layout;
  }

  /** What hands runs and moments to others. */
  Sharing sharing() {
    return sharing;
  }

  /** What the keys for marks do. */
  Marking marking() {
    return marking;
  }

  /** Where the focus goes when no text is typed any more. */
  void focusRoot() {
    root.requestFocus();
  }

  void focusSearch() {
    left.getSelectionModel().select(0);
    catalogueController.focusSearch();
  }

  void showFindingsTab() {
    left.getSelectionModel().select(findingsTab);
  }

  /** Keeps a step of the run on display to hold others against it. */
  void keepMoment(int step) {
    if (bench.session().viewpoint().traceProperty().get() != null) {
      compare.keep(step);
      traces.getSelectionModel().select(compareTab);
    }
  }

  /** Where points at which operations take effect are put in order. */
  void showOrders() {
    traces.getSelectionModel().select(orderTab);
    Platform.runLater(playground::focus);
  }

  /** Where a question about what may happen is written. */
  void askQuestion() {
    left.getSelectionModel().select(searchTab);
    Platform.runLater(question::focus);
  }

  void showSearchTab() {
    left.getSelectionModel().select(searchTab);
  }

  void chooseFile() {
    catalogueController.chooseFile();
  }

  /** The picture with the focus if it can be drawn larger, else the overview. */
  Zoomed zoomed() {
    for (Node n = root.getScene().getFocusOwner(); n != null; n = n.getParent()) {
      if (n instanceof Zoomed picture) {
        return picture;
      }
    }
    return overview;
  }

  /** What a line of source does. */
  String lineStory(Position at) {
    return sourceController.story(at);
  }

  /** Lets the mouse draw upon the pictures, or no longer. */
  void toggleDrawing() {
    BooleanProperty drawing = bench.session().viewpoint().drawings().drawingProperty();
    drawing.set(!drawing.get());
    bench
        .session()
        .say(
            drawing.get()
                ? "Draw upon the pictures with the mouse, or click to write. What you draw belongs"
                    + " to this moment of the run. Ctrl+D takes the latest away, Shift+D ends."
                : "The mouse draws no more. What you have drawn stays.");
  }

  void takeBackDrawing() {
    Viewpoint viewpoint = bench.session().viewpoint();
    if (viewpoint.traceProperty().get() != null) {
      viewpoint
          .drawings()
          .takeBack(viewpoint.traceProperty().get(), viewpoint.stepProperty().get());
    }
  }

  void toggleSourceColumns() {
    BooleanProperty columns = sourceController.sideBySideProperty();
    columns.set(!columns.get());
  }

  void toggleStory() {
    BooleanProperty wanted = narrationController.storyWantedProperty();
    wanted.set(!wanted.get());
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
