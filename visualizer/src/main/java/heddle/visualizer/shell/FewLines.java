package heddle.visualizer.shell;

import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Lets a wrapped label show no more than so many lines; its tooltip then has the whole text. */
final class FewLines {
  /** The height of a line for each px of the font. */
  private static final double LINE = 1.4;

  private static final double WIDEST_TIP = 480;

  private final Label label;
  private final IntegerProperty most = new SimpleIntegerProperty(this, "most");
  private final ReadOnlyBooleanWrapper longer = new ReadOnlyBooleanWrapper(this, "longer");

  /** Shows so many lines of this label. */
  FewLines(Label label, int lines) {
    this.label = label;
    most.set(lines);
    label.setMinHeight(0);
    label.widthProperty().addListener(o -> Platform.runLater(this::fit));
    label.fontProperty().addListener(o -> fit());
    label.textProperty().addListener(o -> fit());
    most.addListener(o -> fit());
  }

  /** How many lines are shown; of none less than one. */
  IntegerProperty mostProperty() {
    return most;
  }

  /** Whether the text has more lines than {@code most}. */
  ReadOnlyBooleanProperty longerProperty() {
    return longer.getReadOnlyProperty();
  }

  private void fit() {
    double room = Math.ceil(label.getFont().getSize() * LINE * Math.max(1, most.get()));
    boolean cut = label.getWidth() > 0 && label.prefHeight(label.getWidth()) > room;
    longer.set(cut);
    label.setMaxHeight(cut ? room : Region.USE_PREF_SIZE);
    label.setTooltip(cut ? whole() : null);
  }

  private Tooltip whole() {
    Tooltip tip = new Tooltip(label.getText());
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST_TIP);
    return tip;
  }
}
