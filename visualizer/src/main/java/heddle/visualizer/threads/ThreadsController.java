package heddle.visualizer.threads;

import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.Held;
import heddle.visualizer.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** One card for each thread, in the order of their numbers. */
public final class ThreadsController {
  private final Session session;
  private final Map<Integer, ThreadCard> shown = new LinkedHashMap<>();

  @FXML private VBox cards;

  /** Steps the threads of this session. */
  public ThreadsController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    session.viewpoint().onChange(this::show);
    Held held = session.journey().held();
    held.frozen().addListener((SetChangeListener<Integer>) c -> showHeld());
    held.soloProperty().addListener(o -> showHeld());
  }

  private void showHeld() {
    shown.values().forEach(ThreadCard::showHeld);
  }

  private void show() {
    TraceState state = session.viewpoint().stateProperty().get();
    List<Integer> numbers = state.threads().stream().map(ThreadState::thread).toList();
    if (!List.copyOf(shown.keySet()).equals(numbers)) {
      shown.clear();
      numbers.forEach(n -> shown.put(n, new ThreadCard(n, session)));
      cards.getChildren().setAll(shown.values());
    }
    Trace trace = session.viewpoint().traceProperty().get();
    state.threads().forEach(t -> shown.get(t.thread()).show(trace, state, t));
  }
}
