package heddle.visualizer.catalogue;

import heddle.model.scenario.Scenario;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of the catalogue: a family's name, a scenario, or a file that cannot be read. */
final class CatalogueCell extends TreeCell<CatalogueItem> {
  private static final int LEVELS = 5;
  private static final int DOT = 8;
  private static final int BESIDES_TITLE = 92;

  private static final double SCROLL_BAR = 16;

  /** A cell of this tree, as wide as the tree lets it be without scrolling. */
  CatalogueCell(TreeView<CatalogueItem> tree) {
    setPrefWidth(0);
    maxWidthProperty().bind(tree.widthProperty().subtract(SCROLL_BAR));
  }

  @Override
  protected void updateItem(CatalogueItem item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    setTooltip(null);
    getStyleClass().removeAll("family", "scenario", "bad");
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (item) {
      case CatalogueItem.Family(String name) -> show("family", familyLabel(name), name);
      case CatalogueItem.Entry(Scenario scenario) -> {
        show("scenario", line(scenario), words(scenario));
        setTooltip(hint(scenario.summary()));
      }
      case CatalogueItem.Bad(Path file, String sentence) ->
          show("bad", bad(file, sentence), file.getFileName() + " cannot be read: " + sentence);
    }
  }

  private void show(String style, Node graphic, String accessibleText) {
    getStyleClass().add(style);
    setGraphic(graphic);
    setAccessibleText(accessibleText);
  }

  private static Label familyLabel(String name) {
    return new Label(name);
  }

  private HBox line(Scenario scenario) {
    boolean fails = fails(scenario);
    FontIcon icon = new FontIcon(fails ? "fth-alert-octagon" : "fth-check-circle");
    icon.getStyleClass().add(fails ? "fails" : "holds");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    int besides = BESIDES_TITLE + scenario.level() * DOT;
    HBox line =
        new HBox(
            8, icon, wrapped(scenario.title(), "scenario-title", besides), gap, level(scenario));
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label level(Scenario scenario) {
    Label dots = new Label("●".repeat(Math.clamp(scenario.level(), 0, LEVELS)));
    dots.getStyleClass().add("level");
    dots.setMinWidth(Region.USE_PREF_SIZE);
    return dots;
  }

  private VBox bad(Path file, String sentence) {
    Label name = new Label(file.getFileName().toString(), new FontIcon("fth-file-minus"));
    name.getStyleClass().add("bad-name");
    name.setTooltip(new Tooltip(file.toString()));
    String why = sentence.replace(file.toString(), file.getFileName().toString());
    return new VBox(2, name, wrapped(why, "bad-why", 56));
  }

  /** Text in as many lines as it takes beside what else needs this much width. */
  private Text wrapped(String content, String style, double besides) {
    Text text = new Text(content);
    text.getStyleClass().add(style);
    text.wrappingWidthProperty()
        .bind(Bindings.max(60, getTreeView().widthProperty().subtract(besides)));
    return text;
  }

  private static Tooltip hint(String summary) {
    Tooltip hint = new Tooltip(summary);
    hint.setWrapText(true);
    hint.setMaxWidth(360);
    return hint;
  }

  private static boolean fails(Scenario scenario) {
    return scenario.expect().verdict().equals("failure");
  }

  private static String words(Scenario scenario) {
    return scenario.title()
        + ", level "
        + scenario.level()
        + (fails(scenario) ? ", fails: " + scenario.expect().kind() : ", holds");
  }
}
