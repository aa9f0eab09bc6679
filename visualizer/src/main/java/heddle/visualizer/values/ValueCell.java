package heddle.visualizer.values;

import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Subject;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** A heading, or a name with its value and the step that wrote it. */
final class ValueCell extends ListCell<ValueRow> implements HasSubject {
  // Pseudo-classes, for with another style class all styles would be looked up anew.
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final Theme theme;
  private final Rectangle chip = new Rectangle(8, 8);
  private final Label name = new Label();
  private final Region gap = new Region();
  private final Label old = new Label();
  private final Label value = new Label();
  private final Label stale = new Label("⚠ stale");
  private final Label step = new Label();
  private final HBox line = new HBox(8, chip, name, gap, old, value, stale, step);
  private final Tooltip tooltip = new Tooltip();

  ValueCell(Theme theme, Consumer<ValueRow> clicked) {
    this.theme = theme;
    line.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(gap, Priority.ALWAYS);
    chip.setArcWidth(4);
    chip.setArcHeight(4);
    name.getStyleClass().add("name");
    old.getStyleClass().add("old");
    value.getStyleClass().add("value");
    stale.getStyleClass().add("stale");
    stale.setMinWidth(USE_PREF_SIZE);
    step.getStyleClass().add("step");
    step.setMinWidth(USE_PREF_SIZE);
    name.setMinWidth(30);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // what tells names apart is at their ends
    value.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    line.setMinWidth(0);
    line.setPrefWidth(1);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
            clicked.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(ValueRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(HEADING, row != null && !empty && row.isHeading());
    pseudoClassStateChanged(CHANGED, row != null && !empty && row.changed());
    if (empty || row == null) {
      setGraphic(null);
      setTooltip(null);
      return;
    }
    show(chip, row.isHeading() && row.thread() > 0);
    chip.setFill(row.thread() > 0 ? theme.thread(row.thread()) : Color.TRANSPARENT);
    name.setText(row.name());
    value.setText(row.text());
    show(value, !row.isHeading());
    old.setText(row.old());
    show(old, !row.old().isEmpty());
    show(stale, row.stale());
    show(step, !row.isHeading());
    step.setText(row.isHeading() ? "" : written(row));
    step.setTextFill(ink(row));
    if (row.isHeading()) {
      setTooltip(null);
    } else {
      tooltip.setText(words(row));
      setTooltip(tooltip);
    }
    setGraphic(line);
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.ofNullable(getItem()).flatMap(ValueRow::subject);
  }

  /** The step, and before it the thread if that is not clear from the section. */
  private static String written(ValueRow row) {
    return row.thread() > 0 || row.writer() == 0
        ? Integer.toString(row.writtenAt())
        : row.writerName() + " " + row.writtenAt();
  }

  private Color ink(ValueRow row) {
    return row.writer() > 0 ? theme.threadText(row.writer()) : theme.textMuted();
  }

  private static String words(ValueRow row) {
    return row.lastWritten()
        + (row.stale() ? "; the object has left the structure and come back since" : "")
        + ". Click to go there.";
  }

  private static void show(javafx.scene.Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
