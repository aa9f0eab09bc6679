package heddle.visualizer.shell;

import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.controlsfx.control.PopOver;

/** The keys as they are now and what they do, in a pop-over of two columns. */
final class KeySheet {
  private static final double HIGHEST = 520;

  private final PopOver popOver = new PopOver();
  private final Theme theme;
  private final Keymap keymap;

  KeySheet(Theme theme, Keymap keymap) {
    this.theme = theme;
    this.keymap = keymap;
    popOver.setTitle("Keys");
    popOver.setHeaderAlwaysVisible(true);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setAnimated(false);
  }

  /** What the sheet says: keys, and what they do. A family of actions takes one line. */
  static Map<String, String> lines(Keymap keymap) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (Action action : keymap.actions()) {
      List<String> keys = keymap.keys(action);
      if (keys.isEmpty()) {
        continue;
      }
      boolean usual = keys.equals(action.usual()) && !action.family().isEmpty();
      if (usual) {
        String key = keys.getFirst();
        lines.putIfAbsent(key.substring(0, key.length() - 1) + "1 – 9", action.family());
      } else {
        lines.put(String.join(", ", keys), action.name());
      }
    }
    return lines;
  }

  private Node grid() {
    GridPane grid = new GridPane(18, 6);
    grid.getStyleClass().add("key-sheet");
    grid.setPadding(new Insets(14, 34, 14, 18));
    Map<String, String> lines = lines(keymap);
    int half = (lines.size() + 1) / 2;
    int row = 0;
    for (Map.Entry<String, String> line : lines.entrySet()) {
      Label key = new Label(line.getKey());
      key.getStyleClass().add("key");
      key.setMinWidth(Label.USE_PREF_SIZE);
      int column = row < half ? 0 : 2;
      grid.add(key, column, row % half);
      grid.add(new Label(line.getValue()), column + 1, row % half);
      row++;
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setMaxHeight(HIGHEST);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  /** Opens it below this node, or closes it. */
  void toggle(Node below) {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      popOver.setContentNode(grid());
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
