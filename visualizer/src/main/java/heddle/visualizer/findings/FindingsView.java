package heddle.visualizer.findings;

import heddle.model.trace.Trace;
import heddle.visualizer.history.Names;
import heddle.visualizer.picture.Copying;
import heddle.visualizer.picture.EmptyHint;
import heddle.visualizer.picture.Seen;
import heddle.visualizer.session.HasSubject;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Subject;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.theme.StyleSheets;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * What was found in the run, in the order of its steps. Click a finding, or press Enter on it, to
 * go to the step at which it shows; its links lead to the other steps that explain it.
 */
public final class FindingsView extends Region implements HasSubject {
  private final Viewpoint viewpoint;
  private final ListView<FindingCard> list = new ListView<>();
  private final Label placeholder = new Label();
  private final Seen seen = new Seen(this, this::requestLayout);

  /** Shows the findings of this viewpoint's run. */
  public FindingsView(Viewpoint viewpoint, Theme theme) {
    this.viewpoint = viewpoint;
    getStyleClass().add("findings-view");
    StyleSheets.wear(this, FindingsView.class, "Findings.css");
    list.setPlaceholder(placeholder);
    EmptyHint.style(placeholder);
    list.setCellFactory(l -> new FindingCell(theme, viewpoint::goTo));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    Copying.on(list, this::text);
    getChildren().add(list);
    viewpoint.traceProperty().addListener(o -> requestLayout());
    theme.modeProperty().addListener(o -> list.refresh());
  }

  @Override
  public Optional<Subject> subject(ContextMenuEvent asked) {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .filter(card -> asked.isKeyboardTrigger())
        .map(card -> new Subject.OfFinding(card.finding()));
  }

  private void key(KeyEvent e) {
    FindingCard card = list.getSelectionModel().getSelectedItem();
    if (e.getCode() == KeyCode.ENTER && card != null) {
      viewpoint.goTo(card.step());
      e.consume();
    }
  }

  private void update() {
    Trace trace = viewpoint.traceProperty().get();
    if (trace == null) {
      placeholder.setText("Open a scenario; what is found in its runs is listed here.");
      list.getItems().clear();
      return;
    }
    placeholder.setText(
        "Nothing was found in this run"
            + (trace.finished() ? "." : " so far.")
            + " Find a failure looks for a run that goes wrong.");
    Names names = viewpoint.history().names();
    List<FindingCard> cards =
        trace.findings().stream()
            .map(f -> FindingCard.of(f, Outcome.shownAt(trace, f), names))
            .toList();
    if (!cards.equals(list.getItems())) {
      list.getItems().setAll(cards);
    }
  }

  @Override
  protected void layoutChildren() {
    if (!seen.hidden()) {
      update();
    }
    list.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  private String text() {
    return list.getItems().stream()
        .map(c -> c.title() + "\n" + c.finding().message())
        .collect(Collectors.joining("\n\n", "", "\n"));
  }
}
