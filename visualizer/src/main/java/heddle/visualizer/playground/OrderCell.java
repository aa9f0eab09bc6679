package heddle.visualizer.playground;

import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Made;
import heddle.visualizer.threads.ThreadBadge;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A call in the order: its place, its thread, what it did, and what holds afterwards. */
final class OrderCell extends ListCell<Integer> {
  private static final PseudoClass FAILS = PseudoClass.getPseudoClass("fails");
  private static final PseudoClass BEYOND = PseudoClass.getPseudoClass("beyond");

  private final Playground playground;
  private final Label place = new Label();
  private final Label call = new Label();
  private final Label state = new Label();

  OrderCell(Playground playground) {
    this.playground = playground;
    setPrefWidth(0);
    place.getStyleClass().add("place");
    call.getStyleClass().add("call");
    state.getStyleClass().add("state");
    call.setMinWidth(USE_PREF_SIZE);
    state.setMinWidth(0);
    state.setMaxWidth(Double.MAX_VALUE);
    state.setTextOverrun(OverrunStyle.ELLIPSIS);
    HBox.setHgrow(state, Priority.ALWAYS);
  }

  @Override
  protected void updateItem(Integer number, boolean empty) {
    super.updateItem(number, empty);
    Points points = playground.pointsProperty().get();
    if (empty || number == null || points == null || number >= points.of().calls().size()) {
      setGraphic(null);
      setTooltip(null);
      pseudoClassStateChanged(FAILS, false);
      pseudoClassStateChanged(BEYOND, false);
      return;
    }
    Call what = points.call(number);
    Optional<Made> made =
        playground.answered()
            ? PlaygroundWords.made(playground.answerProperty().get(), number)
            : Optional.empty();
    int at = points.order().indexOf(number);
    place.setText(at < 0 ? "–" : Integer.toString(at + 1));
    call.setText(what.shown());
    state.setText(
        at < 0
            ? "takes no effect"
            : made.map(m -> m.fits() ? m.state() : "would " + m.would()).orElse(""));
    pseudoClassStateChanged(FAILS, made.isPresent() && !made.get().fits());
    pseudoClassStateChanged(BEYOND, made.isEmpty());
    String words = PlaygroundWords.of(playground, number);
    setTooltip(new Tooltip(words));
    setAccessibleText(words);
    HBox line = new HBox(7, place, new ThreadBadge(what.thread()), call, state);
    line.setAlignment(Pos.CENTER_LEFT);
    setGraphic(line);
  }
}
