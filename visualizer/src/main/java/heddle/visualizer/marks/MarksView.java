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

/**
 * The bookmarks, the orders that are wished for, and the breakpoints. Enter or a click goes there,
 * Delete takes away.
 */
public final class MarksView extends HBox {
  private final Bookmarks bookmarks;
  private final ListView<Bookmark> notes = new ListView<>();
  private final ListView<WantedOrder> orders = new ListView<>();
  private final ListView<Breakpoint> stops = new ListView<>();

  /**
   * Shows these; who goes to a bookmark, takes one away, and looks for a run with an order, is
   * named.
   */
  public MarksView(
      Bookmarks bookmarks,
      Breakpoints breakpoints,
      Consumer<Bookmark> goTo,
      Consumer<Bookmark> remove,
      Consumer<WantedOrder> lookFor) {
    this.bookmarks = bookmarks;
    getStyleClass().add("marks");
    notes.setId("bookmarks");
    orders.setId("orders");
    stops.setId("breakpoints");
    notes.setPlaceholder(hint("B puts a note on the current step."));
    orders.setPlaceholder(hint("In Trace, drag a step up to one of another thread."));
    stops.setPlaceholder(
        hint("Click beside a line number, or press F9. F5 runs to the next breakpoint."));
    notes.setCellFactory(l -> new Cell<>());
    orders.setCellFactory(l -> new Cell<>());
    stops.setCellFactory(l -> new Cell<>());
    answer(notes, goTo, remove);
    answer(orders, lookFor, bookmarks::remove);
    answer(stops, b -> {}, breakpoints::remove);
    getChildren()
        .addAll(
            part("Bookmarks", notes), part("Wanted orders", orders), part("Breakpoints", stops));
    bookmarks.schedulesProperty().addListener(o -> show());
    breakpoints
        .all()
        .addListener(
            (ListChangeListener<Breakpoint>) c -> stops.getItems().setAll(breakpoints.all()));
    stops.getItems().setAll(breakpoints.all());
    show();
  }

  private static <T> void answer(ListView<T> list, Consumer<T> open, Consumer<T> remove) {
    list.setOnMouseClicked(e -> chosen(list, open));
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            chosen(list, open);
          } else if (e.getCode() == KeyCode.DELETE) {
            chosen(list, remove);
          }
        });
  }

  private static <T> void chosen(ListView<T> list, Consumer<T> action) {
    T chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      action.accept(chosen);
    }
  }

  private void show() {
    notes.getItems().setAll(bookmarks.all());
    orders.getItems().setAll(bookmarks.orders());
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
      return switch (item) {
        case Bookmark b -> b.recorded().name() + ", " + b;
        case WantedOrder o -> o.recorded().name() + ", " + o + ": Enter looks for such a run";
        default -> item.toString();
      };
    }
  }
}
