package heddle.visualizer.insight;

import heddle.model.trace.Trace;
import heddle.visualizer.insight.Insights.Explanation;
import heddle.visualizer.session.Outcome;
import heddle.visualizer.session.Session;
import heddle.visualizer.theme.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was found out by trying other schedules, and the buttons that ask for more. */
public final class InsightView extends ScrollPane {
  private static final int MOST_ORDERS = 12;

  private final Session session;
  private final Insights insights;
  private final VBox content = new VBox(8);

  /** Shows what is known of the session's run. */
  public InsightView(Session session, Insights insights) {
    this.session = session;
    this.insights = insights;
    StyleSheets.wear(this, InsightView.class, "Insight.css");
    getStyleClass().addAll("insight-view", "edge-to-edge");
    content.getStyleClass().add("content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    session.viewpoint().traceProperty().addListener(o -> show());
    insights.explanationProperty().addListener(o -> show());
    insights.stoppedProperty().addListener(o -> show());
    insights.elsewhereProperty().addListener(o -> show());
    insights.workingProperty().addListener(o -> show());
    show();
  }

  private void show() {
    Trace trace = session.viewpoint().traceProperty().get();
    List<Node> nodes = new ArrayList<>();
    if (trace != null) {
      add(nodes, trace);
    }
    if (!insights.workingProperty().get().isEmpty()) {
      nodes.add(words(insights.workingProperty().get(), "muted"));
    }
    content.getChildren().setAll(nodes);
    setVisible(!nodes.isEmpty());
    setManaged(!nodes.isEmpty());
  }

  private void add(List<Node> nodes, Trace trace) {
    boolean fails = Outcome.failure(trace).isPresent();
    Explanation explanation = insights.explanationProperty().get();
    if (explanation != null && explanation.trace() == trace) {
      add(nodes, explanation);
    } else if (fails && insights.workingProperty().get().isEmpty()) {
      nodes.add(button("Why does it fail?", "fth-help-circle", "explain", insights::explain));
    }
    if (!fails && trace.last() > 0) {
      addOrders(nodes, trace);
    }
    if (insights.stoppedProperty().get() != null) {
      add(nodes, insights.stoppedProperty().get());
    }
    if (!insights.elsewhereProperty().get().isEmpty()) {
      nodes.add(words("The same schedule on", "section"));
      insights.elsewhereProperty().get().forEach(e -> nodes.add(elsewhere(e)));
    } else if (trace.last() > 0
        && session.experimentProperty().get() != null
        && session.experimentProperty().get().siblings().size() > 1) {
      nodes.add(
          button("On the other variants", "fth-shuffle", "elsewhere", insights::tryElsewhere));
    }
  }

  /** What a run that passes did not try. */
  private void addOrders(List<Node> nodes, Trace trace) {
    List<Orders.Pair> pairs = Orders.of(trace, session.runsProperty().get().all()).pairs();
    if (pairs.isEmpty()) {
      return;
    }
    long untried = pairs.stream().filter(p -> p.otherwise().isEmpty()).count();
    nodes.add(words(trace.finished() ? "Why did it pass?" : "Why does it pass so far?", "section"));
    nodes.add(
        words(
            untried == 0
                ? "Each order of conflicting accesses was seen the other way round too."
                : untried + " of " + pairs.size() + " orders were never seen the other way round:",
            "muted"));
    pairs.stream().limit(MOST_ORDERS).forEach(p -> nodes.add(order(p)));
  }

  private Node order(Orders.Pair pair) {
    Hyperlink words = new Hyperlink(pair.words());
    words.setWrapText(true);
    words.setOnAction(e -> session.viewpoint().goTo(pair.then()));
    Node below =
        pair.otherwise().isEmpty()
            ? button(
                "Try the other order",
                "fth-repeat",
                "other-order",
                () -> session.viewpoint().wish(pair.then(), pair.first()))
            : words("The other way round in “" + pair.otherwise() + "”.", "muted");
    return new VBox(2, words, below);
  }

  private void add(List<Node> nodes, Explanation why) {
    InsightWords words = new InsightWords(why);
    if (why.needed().all() > 0) {
      nodes.add(words(words.switches(), "section"));
      nodes.add(words(words.needless(), "muted"));
    }
    nodes.add(words(words.noReturn(), "section"));
    nodes.add(words(words.certainty(), "muted"));
    Rescue rescue = why.rescue();
    if (rescue.passing() != null) {
      Hyperlink to = new Hyperlink("step " + rescue.noReturn());
      to.setOnAction(e -> session.viewpoint().goTo(rescue.noReturn()));
      nodes.add(to);
      nodes.add(words("Nearest passing run", "section"));
      nodes.add(words(words.difference(), "difference"));
      nodes.add(button("Open it as a branch", "fth-git-branch", "rescue", insights::openRescue));
    }
  }

  private void add(List<Node> nodes, Stopped stopped) {
    String name = stopped.trace().stateAt(0).threadName(stopped.thread());
    nodes.add(words("Without " + name + " after step " + stopped.after(), "section"));
    stopped
        .sentences()
        .forEach(s -> nodes.add(words(s, stopped.harmless() ? "good" : "difference")));
    nodes.add(button("Open that run", "fth-git-branch", "stopped", insights::openStopped));
  }

  private Node elsewhere(Elsewhere there) {
    boolean failed = Outcome.failure(there.trace()).isPresent();
    Label label = words(there.sentence(), failed ? "bad" : "good");
    label.setGraphic(new FontIcon(failed ? "fth-alert-octagon" : "fth-check-circle"));
    return new VBox(
        4,
        label,
        button("Open", "fth-external-link", "open-there", () -> insights.openElsewhere(there)));
  }

  private static Button button(String text, String icon, String style, Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.getStyleClass().addAll("small", style);
    button.setOnAction(e -> action.run());
    return button;
  }

  private static Label words(String text, String style) {
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add(style);
    return words;
  }
}
