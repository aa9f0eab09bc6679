package heddle.visualizer.states;

import heddle.model.trace.Trace;
import heddle.visualizer.insight.Exploration;
import heddle.visualizer.insight.Insights;
import heddle.visualizer.session.Run;
import heddle.visualizer.session.Session;
import heddle.visualizer.states.StateGraph.End;
import heddle.visualizer.states.StateGraph.Node;
import heddle.visualizer.theme.Theme;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The graph of all states that the runs of this experiment have come to, joined where they are
 * equal, and on demand of all that there are, up to a limit.
 */
public final class StatesPane extends BorderPane {
  private final Session session;
  private final Insights insights;
  private final StatesView view;
  private final Label summary = new Label();
  private List<Trace> known = List.of();
  private Exploration explored;
  private boolean stale = true;
  private boolean seen;

  /** Shows the states of this session's runs. */
  public StatesPane(Session session, Insights insights, Theme theme) {
    this.session = session;
    this.insights = insights;
    view = new StatesView(session.viewpoint(), theme, this::goTo);
    Button explore = new Button("Explore all", new FontIcon("fth-share-2"));
    explore.setId("explore");
    explore.getStyleClass().add("small");
    explore.setTooltip(
        new Tooltip(
            "Go every way that threads can go, up to %,d states".formatted(Insights.MOST_STATES)));
    explore.setOnAction(
        e -> {
          summary.setText("Exploring …");
          insights.explore(StateText::of);
        });
    summary.setId("states-summary");
    summary.setWrapText(true);
    summary.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(summary, Priority.ALWAYS);
    explore.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = new HBox(10, explore, summary);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("causal-choices");
    setTop(top);
    setCenter(view);
    session.viewpoint().onChange(this::changed);
    insights.explorationProperty().addListener((o, was, now) -> explored(now));
  }

  /** Whether anybody can see it; it is only kept up to date while they can. */
  public void setSeen(boolean nowSeen) {
    seen = nowSeen;
    changed();
  }

  private void explored(Exploration now) {
    explored = now;
    stale = true;
    changed();
  }

  /** Draws anew if there are other runs, and somebody can see it. */
  private void changed() {
    List<Trace> now = session.runsProperty().get().all().stream().map(Run::trace).toList();
    stale |= !same(now);
    if (stale && seen && session.viewpoint().traceProperty().get() != null) {
      stale = false;
      known = now;
      rebuild();
    }
  }

  private boolean same(List<Trace> now) {
    boolean same = now.size() == known.size();
    for (int i = 0; same && i < now.size(); i++) {
      same = now.get(i) == known.get(i);
    }
    return same;
  }

  private void rebuild() {
    StateGraph graph = new StateGraph();
    if (explored != null) {
      graph.add(explored.root(), 0);
      explored.branches().forEach(b -> graph.add(b.trace(), b.after()));
    }
    known.forEach(trace -> graph.add(trace, 0));
    view.show(graph);
    summary.setText(
        "%s, %s, %s, %s · %s"
            .formatted(
                counted(graph.nodes().size(), "state"),
                counted(graph.edges().size(), "step"),
                counted(graph.count(End.WELL), "good end"),
                counted(graph.count(End.FAILURE), "failure"),
                extent()));
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private String extent() {
    if (explored == null) {
      return "of the runs seen";
    }
    return explored.all() ? "all there are" : "not all there are";
  }

  /** To the state in a run that was seen if there is one, else in one of its own. */
  private void goTo(Node node) {
    for (Run run : session.runsProperty().get().all()) {
      if (run.trace() == node.trace()) {
        session.show(run, node.step());
        return;
      }
    }
    session.replay("To state " + node.number(), node.schedule().toString(), node.step());
  }
}
