package heddle.visualizer.compare;

import heddle.model.trace.Trace;
import heddle.visualizer.compare.Comparison.Row;
import heddle.visualizer.picture.Copying;
import heddle.visualizer.picture.EmptyHint;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.Session;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.values.Snapshot;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * Holds a moment that was kept against the one on display, of the same run or of another. Click a
 * step, or press Enter on it, to go there.
 */
public final class CompareView extends Region implements HasSubject {
  private static final double NAME = 130;

  private final Session session;
  private final Viewpoint viewpoint;
  private final ListView<Row> list = new ListView<>();
  private Moment kept;

  /** Compares moments of this session's runs. */
  public CompareView(Session session) {
    this.session = session;
    viewpoint = session.viewpoint();
    getStyleClass().add("compare-view");
    Label hint =
        new Label(
            "M keeps this moment. Then go to another step, or show another run, and what differs is"
                + " listed here.");
    EmptyHint.style(hint);
    list.setId("comparison");
    list.setPlaceholder(hint);
    list.setCellFactory(l -> new Cell());
    list.setOnMouseClicked(e -> go());
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            go();
          }
        });
    Copying.on(list, this::text);
    getChildren().add(list);
    viewpoint.onChange(this::requestLayout);
    session.experimentProperty().addListener(o -> forget());
  }

  /** Keeps a step of the run on display, for others to be held against it. */
  public void keep(int step) {
    kept = moment(step);
    requestLayout();
  }

  private void forget() {
    kept = null;
    requestLayout();
  }

  private Moment moment(int step) {
    Trace trace = viewpoint.traceProperty().get();
    Run run = session.runsProperty().get().shownProperty().get();
    return new Moment(
        run == null ? "this run" : run.name(),
        trace,
        step,
        Snapshot.of(viewpoint.history(), trace.stateAt(step)));
  }

  private void go() {
    Row row = list.getSelectionModel().getSelectedItem();
    if (row != null && row.step() >= 0) {
      viewpoint.goTo(row.step());
    }
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .filter(row -> row.step() > 0)
        .map(row -> new Subject.OfStep(row.step()));
  }

  @Override
  protected void layoutChildren() {
    if (kept == null || viewpoint.traceProperty().get() == null) {
      list.getItems().clear();
    } else {
      var rows = Comparison.of(kept, moment(viewpoint.stepProperty().get())).rows();
      if (!rows.equals(list.getItems())) {
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(rows);
        list.getSelectionModel().select(selected);
      }
    }
    list.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private String text() {
    return list.getItems().stream().map(Row::toString).collect(Collectors.joining("\n", "", "\n"));
  }

  /** A name and its two sides. */
  private static final class Cell extends ListCell<Row> {
    private final Label name = new Label();
    private final Label one = side();
    private final Label other = side();
    private final HBox line = new HBox(10, name, one, other);

    private static Label side() {
      Label side = new Label();
      side.setMinWidth(0);
      side.setPrefWidth(1);
      side.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(side, Priority.ALWAYS);
      return side;
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("heading", "differs");
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      boolean titled = row.heading() && row.one().isEmpty();
      name.setText(row.name());
      name.setMinWidth(titled ? USE_PREF_SIZE : NAME);
      name.setPrefWidth(titled ? USE_COMPUTED_SIZE : NAME);
      one.setText(row.one());
      other.setText(row.other());
      getStyleClass().add(row.heading() ? "heading" : "differs");
      setAccessibleText(row.toString());
      setGraphic(line);
    }
  }
}
