package heddle.visualizer.threads;

import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
