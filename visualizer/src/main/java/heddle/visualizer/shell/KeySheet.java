package heddle.visualizer.shell;

import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.PopOver;

/** The keys and what they do, in a pop-over. */
final class KeySheet {
  private final PopOver popOver = new PopOver();
  private final Theme theme;

  KeySheet(Theme theme, List<KeyBinding> bindings) {
    this.theme = theme;
    GridPane grid = new GridPane(18, 6);
    grid.getStyleClass().add("key-sheet");
    grid.setPadding(new Insets(14, 18, 14, 18));
    for (int row = 0; row < bindings.size(); row++) {
      Label key = new Label(bindings.get(row).keys());
      key.getStyleClass().add("key");
      grid.addRow(row, key, new Label(bindings.get(row).meaning()));
    }
    popOver.setContentNode(grid);
    popOver.setTitle("Keys");
    popOver.setHeaderAlwaysVisible(true);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setAnimated(false);
  }

  /** Opens it below this node, or closes it. */
  void toggle(Node below) {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      popOver.getRoot().getStylesheets().setAll(StyleSheets.of(theme));
      popOver.show(below);
    }
  }

  boolean close() {
    boolean was = popOver.isShowing();
    popOver.hide();
    return was;
  }
}
