package heddle.visualizer.findings;

import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Subject;
import heddle.visualizer.theme.Theme;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A finding: an octagon, its kind, its sentence, and links to the steps that explain it. */
final class FindingCell extends ListCell<FindingCard> implements HasSubject {
  private final Theme theme;
  private final IntConsumer goTo;
  private final Canvas sign = new Canvas(16, 16);
  private final Label title = new Label("", sign);
  private final Label sentence = new Label();
  private final FlowPane links = new FlowPane(12, 2);
  private final VBox card = new VBox(4, title, sentence, links);

  FindingCell(Theme theme, IntConsumer goTo) {
    this.theme = theme;
    this.goTo = goTo;
    title.getStyleClass().add("title");
    title.setWrapText(true);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    card.getStyleClass().add("card");
    setPrefWidth(0);
    setOnMouseClicked(
        e -> {
          if (e.getButton() == MouseButton.PRIMARY && getItem() != null) {
            goTo.accept(getItem().step());
          }
        });
  }

  @Override
  protected void updateItem(FindingCard item, boolean empty) {
    super.updateItem(item, empty);
    getStyleClass().removeAll("failure", "harmless");
    if (empty || item == null) {
      setGraphic(null);
      return;
    }
    boolean failure = item.finding().failure();
    getStyleClass().add(failure ? "failure" : "harmless");
    title.setText(item.title());
    sentence.setText(item.finding().message());
    setAccessibleText(item.title() + ". " + item.finding().message());
    links.getChildren().setAll(item.links().stream().map(this::link).toList());
    var g = sign.getGraphicsContext2D();
    g.clearRect(0, 0, 16, 16);
    g.setFill(failure ? theme.alarm() : theme.strongLine());
    new GlyphPainter(g).octagon(8, 8, 6);
    setGraphic(card);
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.ofNullable(getItem()).map(card -> new Subject.OfFinding(card.finding()));
  }

  private Hyperlink link(FindingCard.Link link) {
    Hyperlink node = new Hyperlink(link.text());
    node.setOnAction(e -> goTo.accept(link.step()));
    return node;
  }
}
