package heddle.visualizer.threads;

import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.insight.Insights;
import heddle.visualizer.insight.LookAhead;
import heddle.visualizer.session.Held;
import heddle.visualizer.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** One card for each thread, in the order of their numbers. */
public final class ThreadsController {
  private final Session session;
  private final Insights insights;
  private final Map<Integer, ThreadCard> shown = new LinkedHashMap<>();

  @FXML private VBox cards;
  @FXML private ToggleButton statements;

  /** Steps the threads of this session, and shows what would come of it. */
  public ThreadsController(Session session, Insights insights) {
    this.session = session;
    this.insights = insights;
  }

  @FXML
  private void initialize() {
    session.viewpoint().onChange(this::show);
    statements.selectedProperty().bindBidirectional(session.statementsProperty());
    Held held = session.journey().held();
    held.frozen().addListener((SetChangeListener<Integer>) c -> showHeld());
    held.soloProperty().addListener(o -> showHeld());
    held.ordersProperty().addListener(o -> show());
    insights.lookAheadProperty().addListener(o -> showAhead());
  }

  private void showHeld() {
    shown.values().forEach(ThreadCard::showHeld);
  }

  private void show() {
    TraceState state = session.viewpoint().stateProperty().get();
    if (state == null) {
      return;
    }
    List<Integer> numbers = state.threads().stream().map(ThreadState::thread).toList();
    if (!List.copyOf(shown.keySet()).equals(numbers)) {
      shown.clear();
      numbers.forEach(n -> shown.put(n, new ThreadCard(n, session, insights)));
      cards.getChildren().setAll(shown.values());
    }
    Trace trace = session.viewpoint().traceProperty().get();
    state.threads().forEach(t -> shown.get(t.thread()).show(trace, state, t));
    showAhead();
  }

  private void showAhead() {
    TraceState state = session.viewpoint().stateProperty().get();
    shown.values().forEach(ThreadCard::forgetAhead);
    for (LookAhead ahead : insights.lookAheadProperty().get()) {
      ThreadCard card = shown.get(ahead.thread());
      if (card != null) {
        card.showAhead(ahead, state);
      }
    }
  }
}
