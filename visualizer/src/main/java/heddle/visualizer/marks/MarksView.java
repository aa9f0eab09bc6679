package heddle.visualizer.marks;

import heddle.visualizer.session.Breakpoint;
import heddle.visualizer.session.Breakpoints;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The bookmarks and the breakpoints. Enter or a click goes there, Delete takes away. */
public final class MarksView extends HBox {
  private final Bookmarks bookmarks;
  private final ListView<Bookmark> notes = new ListView<>();
  private final ListView<Breakpoint> stops = new ListView<>();

  /** Shows these; who goes to a bookmark, and who takes one away, is named. */
  public MarksView(
      Bookmarks bookmarks,
      Breakpoints breakpoints,
      Consumer<Bookmark> goTo,
      Consumer<Bookmark> remove) {
    this.bookmarks = bookmarks;
    getStyleClass().add("marks");
    notes.setId("bookmarks");
    stops.setId("breakpoints");
    notes.setPlaceholder(hint("B puts a note on the current step."));
    stops.setPlaceholder(
        hint("Click beside a line number, or press F9. F5 runs to the next breakpoint."));
    notes.setCellFactory(l -> new Cell<>());
    stops.setCellFactory(l -> new Cell<>());
    notes.setOnMouseClicked(e -> chosen(goTo));
    notes.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            chosen(goTo);
          } else if (e.getCode() == KeyCode.DELETE) {
            chosen(remove);
          }
        });
    stops.setOnKeyPressed(
        e -> {
          Breakpoint chosen = stops.getSelectionModel().getSelectedItem();
          if (e.getCode() == KeyCode.DELETE && chosen != null) {
            breakpoints.remove(chosen);
          }
        });
    getChildren().addAll(part("Bookmarks", notes), part("Breakpoints", stops));
    bookmarks.schedulesProperty().addListener(o -> show());
    breakpoints
        .all()
        .addListener(
            (ListChangeListener<Breakpoint>) c -> stops.getItems().setAll(breakpoints.all()));
    stops.getItems().setAll(breakpoints.all());
    show();
  }

  private void chosen(Consumer<Bookmark> action) {
    Bookmark chosen = notes.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      action.accept(chosen);
    }
  }

  private void show() {
    notes.getItems().setAll(bookmarks.all());
  }

  private static VBox part(String title, ListView<?> list) {
    Label heading = new Label(title);
    heading.getStyleClass().add("pane-title");
    heading.setMaxWidth(Double.MAX_VALUE);
    VBox part = new VBox(heading, list);
    part.setMinWidth(0);
    part.setPrefWidth(1);
    list.setMinHeight(0);
    VBox.setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(part, Priority.ALWAYS);
    return part;
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.setWrapText(true);
    hint.getStyleClass().add("palette-hint");
    return hint;
  }

  /** One line; all of it in a tooltip. */
  private static final class Cell<T> extends ListCell<T> {
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? null : item.toString());
      setTooltip(empty || item == null ? null : new Tooltip(words(item)));
    }

    private static String words(Object item) {
      return item instanceof Bookmark b ? b.recorded().name() + ", " + b : item.toString();
    }
  }
}
