package heddle.visualizer.values;

import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.History;
import heddle.visualizer.picture.Copying;
import heddle.visualizer.picture.EmptyHint;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Sought;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * Shared fields and local variables after the current step. Click one, or press Enter on it, to go
 * to the step that wrote it.
 */
public final class ValuesView extends Region implements HasSubject {
  private final Viewpoint viewpoint;
  private final ListView<ValueRow> list = new ListView<>();
  private final Label placeholder = new Label();

  private History history;
  private ValueRows rows;

  /** Shows the run and step of this viewpoint. */
  public ValuesView(Viewpoint viewpoint, Theme theme) {
    this.viewpoint = viewpoint;
    getStyleClass().add("values-view");
    StyleSheets.wear(this, ValuesView.class, "Values.css");
    list.setPlaceholder(placeholder);
    EmptyHint.style(placeholder);
    list.setCellFactory(l -> new ValueCell(theme, this::goTo));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    Copying.on(list, this::text);
    getChildren().add(list);
    InvalidationListener redraw = o -> requestLayout();
    viewpoint.traceProperty().addListener(redraw);
    viewpoint.stateProperty().addListener(redraw);
    viewpoint.pins().onChange(this::requestLayout);
    viewpoint.soughtProperty().addListener((o, was, now) -> seek(now));
    theme.modeProperty().addListener(o -> list.refresh());
  }

  private void goTo(ValueRow row) {
    if (!row.isHeading()) {
      viewpoint.goTo(row.writtenAt());
    }
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .filter(row -> asked.isKeyboardTrigger())
        .flatMap(ValueRow::subject);
  }

  private void key(KeyEvent e) {
    ValueRow row = list.getSelectionModel().getSelectedItem();
    if (e.getCode() == KeyCode.ENTER && row != null) {
      goTo(row);
      e.consume();
    }
  }

  private void update() {
    Trace trace = viewpoint.traceProperty().get();
    TraceState state = viewpoint.stateProperty().get();
    if (trace == null) {
      placeholder.setText("Open a scenario, and its values are listed here.");
      list.getItems().clear();
      return;
    }
    placeholder.setText("Nothing has a value yet. Step a thread.");
    if (history == null || history.trace() != trace) {
      history = viewpoint.history();
      rows = new ValueRows(history);
    }
    show(PinnedRows.first(rows.at(state), viewpoint.pins()));
  }

  private void seek(Sought wanted) {
    if (wanted != null && !wanted.value().isEmpty()) {
      layout();
      for (ValueRow row : list.getItems()) {
        if (!row.isHeading() && row.name().equals(wanted.value())) {
          list.getSelectionModel().clearSelection();
          list.getSelectionModel().select(row);
          list.scrollTo(row);
          return;
        }
      }
    }
  }

  /**
   * Takes over new rows and leaves the selection on the same variable. Where none came or went only
   * those that are different are shown anew.
   */
  private void show(List<ValueRow> latest) {
    if (latest.equals(list.getItems())) {
      return;
    }
    if (latest.size() == list.getItems().size()) {
      for (int i = 0; i < latest.size(); i++) {
        if (!latest.get(i).equals(list.getItems().get(i))) {
          list.getItems().set(i, latest.get(i));
        }
      }
      return;
    }
    ValueRow selected = list.getSelectionModel().getSelectedItem();
    list.getItems().setAll(latest);
    if (selected != null) {
      latest.stream()
          .filter(r -> r.key().equals(selected.key()))
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
  }

  @Override
  protected void layoutChildren() {
    update();
    list.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private String text() {
    return list.getItems().stream()
        .map(r -> r.isHeading() ? r.name() : "  " + r.lastWritten())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
