package heddle.visualizer.states;

import heddle.model.explain.Sentences;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.picture.ScrolledPicture;
import heddle.visualizer.session.Viewpoint;
import heddle.visualizer.states.StateGraph.Edge;
import heddle.visualizer.states.StateGraph.End;
import heddle.visualizer.states.StateGraph.Node;
import heddle.visualizer.theme.Theme;
import java.util.HashSet;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

/**
 * The states as circles, the first one on top, each below those that lead there; lines in the
 * colours of the threads whose steps they are. Those of the run on display are filled. Click one to
 * go there.
 */
final class StatesView extends ScrolledPicture {
  private static final double RADIUS = 12;

  private final Consumer<Node> goTo;
  private StateGraph graph = new StateGraph();
  private StateLayout layout;
  private double laidOut;
  private Trace drawn;
  private Set<Integer> own = Set.of();
  private int followed = -1;

  StatesView(Viewpoint viewpoint, Theme theme, Consumer<Node> goTo) {
    super(viewpoint, theme);
    this.goTo = goTo;
    getStyleClass().add("states-view");
    setFocusTraversable(true);
    describe("The states that were reached");
    canvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
  }

  /** Shows this graph from now on. */
  void show(StateGraph other) {
    graph = other;
    layout = null;
    requestLayout();
  }

  @Override
  protected Dimension2D content(double width) {
    Trace trace = viewpoint().traceProperty().get();
    if (trace == null || graph.nodes().isEmpty()) {
      return null;
    }
    if (layout == null || laidOut != width) {
      laidOut = width;
      layout = new StateLayout(graph, width);
      drawn = null;
    }
    if (drawn != trace) {
      drawn = trace;
      own = new HashSet<>();
      for (int step = 0; step <= Math.min(trace.last(), StateGraph.LONGEST); step++) {
        own.add(graph.at(trace, step));
      }
    }
    return new Dimension2D(layout.width(), layout.height());
  }

  private int current() {
    return graph.at(viewpoint().traceProperty().get(), viewpoint().stepProperty().get());
  }

  @Override
  protected void laidOut() {
    int node = current();
    if (node >= 0 && node != followed) {
      followed = node;
      reveal(layout.y(node) - StateLayout.ROW, layout.y(node) + StateLayout.ROW);
      revealAcross(layout.x(node) - StateLayout.COLUMN, layout.x(node) + StateLayout.COLUMN, 0);
    }
  }

  @Override
  protected double headHeight() {
    return 0;
  }

  @Override
  protected void paintHead(GraphicsContext g, double width, double left) {}

  @Override
  protected String emptyMessage() {
    return viewpoint().traceProperty().get() == null
        ? "Open a scenario, and the states that it comes to are drawn here."
        : "";
  }

  @Override
  protected void paintContent(
      GraphicsContext g, double left, double top, double width, double height) {
    if (layout == null) {
      return;
    }
    graph.edges().stream().filter(e -> !onRun(e)).forEach(e -> edge(g, e));
    graph.edges().stream().filter(this::onRun).forEach(e -> edge(g, e));
    int current = current();
    for (Node node : graph.nodes()) {
      double y = layout.y(node.number());
      if (y >= top - StateLayout.ROW && y <= top + height + StateLayout.ROW) {
        node(g, node, node.number() == current);
      }
    }
  }

  private boolean onRun(Edge edge) {
    return own.contains(edge.from()) && own.contains(edge.to());
  }

  private void edge(GraphicsContext g, Edge edge) {
    double fromX = layout.x(edge.from());
    double fromY = layout.y(edge.from());
    double toX = layout.x(edge.to());
    double toY = layout.y(edge.to());
    double length = Math.hypot(toX - fromX, toY - fromY);
    if (length < 2 * RADIUS) {
      return; // a step that changes nothing
    }
    double dx = (toX - fromX) / length * (RADIUS + 1);
    double dy = (toY - fromY) / length * (RADIUS + 1);
    boolean on = onRun(edge);
    g.setGlobalAlpha(on ? 1 : 0.55);
    g.setStroke(theme().thread(edge.thread()));
    g.setFill(theme().thread(edge.thread()));
    g.setLineWidth(on ? 2.5 : 1.2);
    g.setLineDashes(theme().outline(edge.thread()));
    Lines.arrow(
        g, new double[] {fromX + dx, toX - dx}, new double[] {fromY + dy, toY - dy}, on ? 8 : 6);
    g.setLineDashes();
    g.setGlobalAlpha(1);
    if (edge.thread() > 0) {
      g.setFont(Fonts.TEXT);
      g.setTextBaseline(VPos.CENTER);
      g.setTextAlign(TextAlignment.LEFT);
      g.setFill(theme().threadText(edge.thread()));
      g.fillText(Integer.toString(edge.thread()), (fromX + toX) / 2 + 4, (fromY + toY) / 2);
    }
  }

  private void node(GraphicsContext g, Node node, boolean current) {
    double x = layout.x(node.number());
    double y = layout.y(node.number());
    boolean seen = own.contains(node.number());
    g.setFill(seen ? theme().raised() : theme().background());
    g.setStroke(
        node.end() == End.WELL ? theme().good() : seen ? theme().text() : theme().strongLine());
    g.setLineWidth(seen ? 2 : 1.2);
    if (node.end() == End.FAILURE) {
      g.setFill(theme().alarm());
      new GlyphPainter(g).octagon(x, y, RADIUS);
    } else {
      g.fillOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      g.strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
      if (node.end() == End.WELL) {
        g.strokeOval(x - RADIUS + 3, y - RADIUS + 3, 2 * RADIUS - 6, 2 * RADIUS - 6);
      }
    }
    if (current) {
      g.setStroke(theme().accent());
      g.setLineWidth(2.5);
      g.strokeOval(x - RADIUS - 4, y - RADIUS - 4, 2 * RADIUS + 8, 2 * RADIUS + 8);
    }
    g.setFont(Fonts.TEXT);
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(node.end() == End.FAILURE ? theme().background() : theme().text());
    g.fillText(Integer.toString(node.number()), x, y);
    g.setTextAlign(TextAlignment.LEFT);
  }

  private int nodeAt(double x, double y) {
    return layout == null ? -1 : layout.at(contentX(x), contentY(y), RADIUS + 3);
  }

  private void click(MouseEvent e) {
    requestFocus();
    int node = nodeAt(x(e), y(e));
    if (node >= 0 && e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
      goTo.accept(graph.nodes().get(node));
    }
  }

  @Override
  protected String hintAt(double x, double y) {
    int node = nodeAt(x, y);
    return node < 0 ? "" : words(graph.nodes().get(node));
  }

  private static String words(Node node) {
    TraceState state = node.trace().stateAt(node.step());
    StringJoiner words = new StringJoiner("\n");
    words.add(
        "State "
            + node.number()
            + switch (node.end()) {
              case NONE -> "";
              case WELL -> ", a good end";
              case FAILURE -> ", a failure";
            });
    for (ThreadState thread : state.threads()) {
      words.add(
          thread.ready()
              ? Sentences.next(state, thread)
              : Sentences.blocked(node.trace(), node.step(), thread));
    }
    return words.toString();
  }

  @Override
  protected String text() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    for (Edge edge : graph.edges()) {
      lines.add(edge.from() + " → " + edge.to() + " by thread " + edge.thread());
    }
    return lines.toString();
  }

  @Override
  protected String spoken() {
    int node = layout == null ? -1 : current();
    return node < 0 ? "" : words(graph.nodes().get(node));
  }
}
