package heddle.visualizer.picture;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.text.TextAlignment;

/** The look of the words that stand in an empty list and say what to do. */
public final class EmptyHint {
  private static final double MARGIN = 16;
  private static final double WIDEST = 420;

  private EmptyHint() {}

  /** Makes a label look like that. */
  public static void style(Label label) {
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.CENTER);
    label.setPadding(new Insets(MARGIN));
    label.setMaxWidth(WIDEST);
    label.setStyle("-fx-text-fill: -color-fg-muted; -fx-font-size: 12px;");
  }
}
