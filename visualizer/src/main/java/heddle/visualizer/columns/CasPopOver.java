package heddle.visualizer.columns;

import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** Shows the card of a compare-and-set beside its row. Its structure is in CasCard.fxml. */
final class CasPopOver {
  private static final int MOST_WRITES = 8;

  private final Viewpoint viewpoint;
  private final Theme theme;
  private final PopOver popOver = new PopOver();

  @FXML private VBox card;
  @FXML private Label title;
  @FXML private Label expected;
  @FXML private Label found;
  @FXML private Label update;
  @FXML private Label between;
  @FXML private Label verdict;
  @FXML private Hyperlink read;
  @FXML private GridPane writes;

  CasPopOver(Viewpoint viewpoint, Theme theme) {
    this.viewpoint = viewpoint;
    this.theme = theme;
    FXMLLoader loader = new FXMLLoader(CasPopOver.class.getResource("CasCard.fxml"));
    loader.setController(this);
    try {
      popOver.setContentNode(loader.load());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
  }

  /** Shows this card with its arrow at a point of the screen. */
  void show(CasCard c, Node owner, Point2D at) {
    title.setText(
        "CAS on "
            + c.location()
            + " by "
            + c.thread()
            + ", step "
            + c.step()
            + (c.attempt() > 1 ? " (attempt " + c.attempt() + ")" : ""));
    expected.setText(c.expected());
    found.setText(c.found());
    update.setText(c.update());
    read.setText(c.read() < 0 ? "not by this thread in this call" : "step " + c.read());
    read.setDisable(c.read() < 0);
    read.setOnAction(e -> goTo(c.read()));
    between.setText(c.between().isEmpty() ? "Nobody wrote in between." : "Written in between:");
    writes.getChildren().clear();
    int from = Math.max(0, c.between().size() - MOST_WRITES);
    for (int i = from; i < c.between().size(); i++) {
      addWrite(c.between().get(i), i - from);
    }
    verdict.setText(c.verdict());
    card.getStyleClass().remove("bad");
    if (c.bad()) {
      card.getStyleClass().add("bad");
    }
    popOver.getRoot().getStylesheets().setAll(StyleSheets.of(theme));
    popOver.show(owner, at.getX(), at.getY());
  }

  private void addWrite(CasCard.Between write, int row) {
    Hyperlink step = new Hyperlink("step " + write.step());
    step.setOnAction(e -> goTo(write.step()));
    writes.addRow(row, step, new Label(write.author()), new Label(write.value()));
  }

  private void goTo(int step) {
    popOver.hide();
    viewpoint.goTo(step);
  }

  /** Takes the card away. */
  void hide() {
    popOver.hide();
  }

  /** The card's nodes, for tests and snapshots. */
  VBox content() {
    return card;
  }
}
