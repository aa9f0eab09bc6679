package heddle.visualizer.transcript;

import heddle.model.trace.Trace;
import heddle.visualizer.fold.ShownSteps;
import heddle.visualizer.picture.Copying;
import heddle.visualizer.picture.EmptyHint;
import heddle.visualizer.picture.Seen;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The run in sentences, one per step, findings in their places. Follows the current step; selecting
 * a sentence goes to its step. Copies the selected sentences.
 */
public final class TranscriptView extends Region implements HasSubject {
  private static final double SCROLL_BAR = 14;
  private static final double LEAST_LINE = 120;

  /** Of a longer run the list has but some lines, all equally high. */
  private static final int MOST_WRAPPED = 5_000;

  private static final double ONE_LINE = 26;

  /**
   * At the end of a list with lines of unequal height JavaFX compares the number of a line with
   * pixels, finds that odd, and writes so into the log. Kept, for a logger that nobody has is
   * forgotten with its level.
   */
  private static final Logger CONTROLS = Logger.getLogger("javafx.scene.control");

  static {
    CONTROLS.setLevel(Level.WARNING);
  }

  private final Viewpoint viewpoint;
  private final ShownRows shown = new ShownRows(MOST_WRAPPED);
  private final Set<TranscriptCell> cells = Collections.newSetFromMap(new WeakHashMap<>());
  private final ListView<TranscriptRow> list = new ListView<>(shown);
  private final Label placeholder =
      new Label("Open a scenario, and its run is told here, a sentence for each step.");

  private final Seen seen = new Seen(this, this::requestLayout);
  private Telling telling;
  private ShownSteps steps;
  private int followed = -1;
  private boolean following;

  /** Tells the run of this viewpoint. */
  public TranscriptView(Viewpoint viewpoint, Theme theme) {
    this.viewpoint = viewpoint;
    getStyleClass().add("transcript-view");
    StyleSheets.wear(this, TranscriptView.class, "Transcript.css");
    list.setPlaceholder(placeholder);
    EmptyHint.style(placeholder);
    list.setCellFactory(
        l -> {
          TranscriptCell cell = new TranscriptCell(this, viewpoint, theme);
          cells.add(cell);
          return cell;
        });
    list.skinProperty().addListener(o -> slideAtEnds());
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) c -> selected());
    list.setOnMouseClicked(e -> open(e.getClickCount() == 2));
    list.addEventHandler(KeyEvent.KEY_PRESSED, e -> open(e.getCode() == KeyCode.ENTER));
    Copying.on(list, this::text);
    getChildren().add(list);
    InvalidationListener update = o -> requestLayout();
    viewpoint.traceProperty().addListener(update);
    viewpoint.stepProperty().addListener(update);
    viewpoint.folding().shownProperty().addListener(update);
    theme.modeProperty().addListener(o -> list.refresh());
  }

  /** How wide a line is: as the list, less the scroll bar, and never unreadably narrow. */
  double lineWidth() {
    return Math.max(LEAST_LINE, getWidth() - SCROLL_BAR);
  }

  /** Whether long sentences take several lines; in very long runs they are cut. */
  boolean wraps() {
    return list.getFixedCellSize() <= 0;
  }

  /** The run that is told; while nobody looks it may be another than that on display. */
  Trace trace() {
    return telling.trace();
  }

  /** The sentence of a line. */
  String sentence(TranscriptRow row) {
    return telling.of(row);
  }

  private void selected() {
    List<Integer> indices = list.getSelectionModel().getSelectedIndices();
    if (!following && indices.size() == 1) {
      int index = indices.getFirst();
      if (index >= 0 && index < list.getItems().size()) {
        int step = list.getItems().get(index).step();
        followed = step;
        viewpoint.goTo(step);
        cells.forEach(TranscriptCell::markFuture);
      }
    }
  }

  /** Opens the fold of the selected line. */
  private void open(boolean wanted) {
    TranscriptRow row = list.getSelectionModel().getSelectedItem();
    if (wanted && row != null && !row.fold().isEmpty()) {
      viewpoint.folding().toggle(row.step());
    }
  }

  private void update() {
    Trace trace = viewpoint.traceProperty().get();
    if (trace == null) {
      telling = null;
      shown.replace(List.of(), 0);
      return;
    }
    ShownSteps now = viewpoint.folding().shownProperty().get();
    if (telling == null || telling.trace() != trace || steps != now) {
      take(trace, now);
    }
    int step = viewpoint.stepProperty().get();
    if (step != followed) {
      followed = step;
      following = true;
      int row = shown.rows().indexOf(step);
      shown.include(row);
      list.getSelectionModel().clearAndSelect(row - shown.from());
      reveal(row - shown.from());
      following = false;
      cells.forEach(TranscriptCell::markFuture);
    }
  }

  /** Takes over what is shown of a run; a list that only goes on keeps its place. */
  private void take(Trace trace, ShownSteps now) {
    boolean goesOn =
        telling != null
            && telling.trace() != trace
            && telling.trace().begins(trace)
            && steps.count() == steps.steps()
            && now.count() == now.steps();
    steps = now;
    telling = new Telling(trace);
    TranscriptRows rows = new TranscriptRows(trace, now);
    list.setFixedCellSize(rows.size() > MOST_WRAPPED ? ONE_LINE : Region.USE_COMPUTED_SIZE);
    following = true;
    if (goesOn) {
      shown.extend(rows);
    } else {
      shown.replace(rows, rows.indexOf(viewpoint.stepProperty().get()));
      followed = -1;
    }
    following = false;
  }

  /** A list that has but some lines takes the next ones when it is scrolled to its end. */
  private void slideAtEnds() {
    for (Node bar : list.lookupAll(".scroll-bar")) {
      if (bar instanceof ScrollBar b && b.getOrientation() == Orientation.VERTICAL) {
        b.valueProperty().addListener(o -> slide(b.getValue() <= 0, b.getValue() >= b.getMax()));
      }
    }
  }

  private void slide(boolean atTop, boolean atBottom) {
    boolean more = atTop && shown.from() > 0 || atBottom && shown.behind() > 0;
    if (more && !following && flow().isPresent() && flow().get().getFirstVisibleCell() != null) {
      int first = shown.from() + flow().get().getFirstVisibleCell().getIndex();
      following = true;
      Platform.runLater(
          () -> {
            shown.include(first);
            int row = shown.rows().indexOf(viewpoint.stepProperty().get()) - shown.from();
            list.getSelectionModel().clearSelection();
            if (row >= 0 && row < shown.size()) {
              list.getSelectionModel().select(row);
            }
            list.scrollTo(first - shown.from());
            following = false;
          });
    }
  }

  private Optional<VirtualFlow<?>> flow() {
    return Optional.ofNullable((VirtualFlow<?>) list.lookup(".virtual-flow"));
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .filter(row -> asked.isKeyboardTrigger())
        .map(row -> new Subject.OfStep(row.step()));
  }

  /** Scrolls if the row cannot be seen as a whole. */
  private void reveal(int row) {
    boolean seen =
        flow()
            .filter(f -> f.getFirstVisibleCell() != null)
            .filter(f -> f.getFirstVisibleCell().getIndex() < row)
            .filter(f -> f.getLastVisibleCell().getIndex() > row)
            .isPresent();
    if (!seen) {
      list.scrollTo(Math.max(0, row - 3));
    }
  }

  @Override
  protected void layoutChildren() {
    list.resizeRelocate(0, 0, getWidth(), getHeight());
    if (!seen.hidden()) {
      update();
    }
  }

  /** The selected sentences, or all if at most the current one is selected. */
  private String text() {
    List<TranscriptRow> selected = List.copyOf(list.getSelectionModel().getSelectedItems());
    return (selected.isEmpty() ? shown.all() : selected)
        .stream().map(this::sentence).collect(Collectors.joining("\n", "", "\n"));
  }
}
