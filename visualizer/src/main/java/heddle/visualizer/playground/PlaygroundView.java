package heddle.visualizer.playground;

import heddle.model.explain.OrderText;
import heddle.model.report.Ordering;
import heddle.visualizer.picture.Copying;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The playground: the points at the left; at the right whether their order explains the results,
 * the calls in that order with what the specification holds after each, and why one does not fit.
 */
public final class PlaygroundView extends HBox {
  private static final double SIDE = 0.36;
  private static final double LEAST_SIDE = 210;
  private static final double MOST_SIDE = 380;
  private static final double ROW = 24;
  private static final PseudoClass FAILS = PseudoClass.getPseudoClass("fails");
  private static final PseudoClass EXPLAINS = PseudoClass.getPseudoClass("explains");

  private final Playground playground;
  private final PointsPicture picture;
  private final Label verdict = words("verdict");
  private final Label why = words("why");
  private final Label measure = words("measure");
  private final ListView<Integer> list = new ListView<>();
  private final Button best = new Button("Best order", new FontIcon("fth-list"));
  private final VBox side = new VBox(6);
  private boolean showing;

  /** Shows this playground, in these colours. */
  public PlaygroundView(Playground playground, Viewpoint viewpoint, Theme theme) {
    this.playground = playground;
    picture = new PointsPicture(viewpoint, theme, playground);
    getStyleClass().add("playground");
    StyleSheets.wear(this, PlaygroundView.class, "Playground.css");
    HBox.setHgrow(picture, Priority.ALWAYS);
    side.getStyleClass().add("side");
    side.getChildren().addAll(verdict(), why, orders(), best(), measure);
    ScrollPane beside = beside();
    setMinHeight(0);
    getChildren().addAll(picture, beside);
    playground.pointsProperty().addListener(o -> show());
    playground.answerProperty().addListener(o -> show());
    playground.problemProperty().addListener(o -> show());
    playground.selectedProperty().addListener(o -> choose());
    show();
  }

  /** As wide as there is room, and scrolled as a whole. */
  private ScrollPane beside() {
    ScrollPane scroll = new ScrollPane(side);
    scroll.getStyleClass().addAll("edge-to-edge", "beside");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    scroll.setMinWidth(LEAST_SIDE);
    scroll
        .prefWidthProperty()
        .bind(widthProperty().map(w -> Math.clamp(w.doubleValue() * SIDE, LEAST_SIDE, MOST_SIDE)));
    scroll.maxWidthProperty().bind(scroll.prefWidthProperty());
    scroll.visibleProperty().bind(side.visibleProperty());
    scroll.managedProperty().bind(side.visibleProperty());
    return scroll;
  }

  private Node verdict() {
    verdict.setId("order-verdict");
    verdict.setMaxWidth(Double.MAX_VALUE);
    return verdict;
  }

  private Node best() {
    best.setId("best-order");
    best.getStyleClass().addAll("small");
    best.setMinWidth(USE_PREF_SIZE);
    best.setTooltip(
        new Tooltip("The longest order that explains a part of the results, or all of them"));
    best.setOnAction(e -> playground.best());
    return best;
  }

  private Node orders() {
    why.setId("order-why");
    list.setId("order-list");
    list.setAccessibleText("The operations in the order of their points");
    list.setFixedCellSize(ROW);
    list.setMinHeight(USE_PREF_SIZE);
    list.setCellFactory(l -> new OrderCell(playground));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, was, now) -> {
              if (!showing && now != null) {
                playground.select(now);
              }
            });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    Copying.on(list, () -> PlaygroundWords.all(playground));
    return list;
  }

  /** The same keys as among the points. */
  private void key(KeyEvent e) {
    boolean moves = e.isShiftDown() && !e.isAltDown() && !e.isControlDown();
    if (moves && (e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.UP)) {
      playground.shift(-1);
    } else if (moves && (e.getCode() == KeyCode.RIGHT || e.getCode() == KeyCode.DOWN)) {
      playground.shift(1);
    } else if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) {
      playground.toggle();
    } else {
      return;
    }
    e.consume();
  }

  /** Moves the keyboard to the points. */
  public void focus() {
    picture.requestFocus();
  }

  private void show() {
    Points points = playground.pointsProperty().get();
    side.setVisible(points != null && !points.of().calls().isEmpty());
    if (points == null) {
      return;
    }
    Ordering answer = playground.answered() ? playground.answerProperty().get() : null;
    if (answer != null) {
      boolean fails = answer.stuck() != null;
      verdict.setText(OrderText.verdict(answer));
      verdict.setGraphic(new FontIcon(fails ? "fth-alert-octagon" : "fth-check-circle"));
      verdict.pseudoClassStateChanged(FAILS, fails);
      verdict.pseudoClassStateChanged(EXPLAINS, !fails);
      why.setText((OrderText.why(answer) + " " + OrderText.best(answer)).strip());
      measure.setText(OrderText.measure(answer));
    }
    why.setVisible(!why.getText().isEmpty());
    rows(points);
  }

  private void rows(Points points) {
    List<Integer> rows = new ArrayList<>(points.order());
    points.of().calls().stream()
        .map(c -> c.number())
        .filter(n -> !points.has(n))
        .forEach(rows::add);
    showing = true;
    list.setPrefHeight(rows.size() * ROW + 2);
    if (!rows.equals(list.getItems())) {
      list.getItems().setAll(rows);
    } else {
      list.refresh();
    }
    showing = false;
    choose();
  }

  private void choose() {
    showing = true;
    Integer selected = playground.selectedProperty().get();
    if (list.getItems().contains(selected)) {
      list.getSelectionModel().select(selected);
    } else {
      list.getSelectionModel().clearSelection();
    }
    showing = false;
  }

  private static Label words(String style) {
    Label words = new Label();
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add(style);
    words.managedProperty().bind(words.visibleProperty());
    return words;
  }
}
