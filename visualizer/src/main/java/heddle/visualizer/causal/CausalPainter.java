package heddle.visualizer.causal;

import heddle.model.explain.Sentences;
import heddle.model.trace.Step;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.theme.Theme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the layers that can be seen. */
final class CausalPainter {
  private static final int MOST_ARROWS = 200;
  private static final double FUTURE = 0.35;

  /** The layers follow from all arrows; those of the current step are the ones to look at. */
  private static final double QUIET = 0.3;

  private final GraphicsContext g;
  private final Theme theme;
  private final CausalOrder order;
  private final CausalGrid grid;
  private final int current;
  private final Set<Arrow.Kind> kinds;
  private final BitSet cone;

  CausalPainter(
      GraphicsContext g,
      Theme theme,
      CausalOrder order,
      CausalGrid grid,
      int current,
      Set<Arrow.Kind> kinds,
      BitSet cone) {
    this.kinds = kinds;
    this.cone = cone;
    this.g = g;
    this.theme = theme;
    this.order = order;
    this.grid = grid;
    this.current = current;
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws what lies between two heights, and besides the arrows of the order these. */
  void paint(double top, double height, List<Arrow> more) {
    int from = Math.max(1, grid.layerAt(top));
    int to = Math.min(order.deepest(), grid.layerAt(top + height));
    List<Integer> steps = new ArrayList<>();
    for (int layer = from; layer <= to; layer++) {
      steps.addAll(order.layerSteps(layer));
    }
    marked();
    threads(top, height);
    Set<Arrow> arrows = new LinkedHashSet<>(order.needed(current));
    arrows.addAll(order.neededOutOf(current));
    arrows.addAll(more);
    steps.stream()
        .filter(s -> s != current)
        .flatMap(s -> Stream.concat(order.into(s).stream(), order.outOf(s).stream()))
        .filter(a -> a.from() != current && a.to() != current)
        .forEach(arrows::add);
    List<Arrow> drawn =
        arrows.stream().filter(a -> kinds.contains(a.kind())).limit(MOST_ARROWS).toList();
    drawn.reversed().forEach(this::arrow);
    steps.forEach(this::node);
  }

  /** The layer of the current step: what stands in it is independent of it. */
  private void marked() {
    int layer = order.layer(current);
    if (layer > 0) {
      g.setFill(theme.background().interpolate(theme.accent(), 0.14));
      g.fillRect(0, grid.middle(layer) - CausalGrid.ROW / 2, grid.width(), CausalGrid.ROW);
    }
  }

  private void threads(double top, double height) {
    g.setLineWidth(1);
    for (int thread : grid.threads()) {
      double x = grid.x(thread) + 0.5;
      g.setStroke(theme.background().interpolate(theme.thread(thread), 0.4));
      g.strokeLine(x, top, x, top + height);
    }
  }

  private int thread(int step) {
    return order.trace().steps().get(step).thread();
  }

  private void arrow(Arrow a) {
    boolean touches = a.from() == current || a.to() == current;
    int from = thread(a.from());
    Color colour = theme.thread(from);
    g.save();
    g.setGlobalAlpha(a.to() > current && !touches ? FUTURE : touches ? 1 : QUIET);
    g.setStroke(colour);
    g.setFill(colour);
    g.setLineWidth(touches ? 2.5 : 1.2);
    g.setLineDashes(a.kind().dashes());
    double fromX = grid.x(from);
    double fromY = grid.middle(order.layer(a.from()));
    double toX = grid.x(thread(a.to()));
    double toY = grid.middle(order.layer(a.to()));
    double between = toY - CausalGrid.ROW / 2;
    // Down beside its own column and across between two rows, so that no words are in the way.
    Lines.arrow(
        g,
        new double[] {fromX - 5, fromX - 10, fromX - 10, toX, toX},
        new double[] {fromY, fromY, between, between, toY - 5},
        7);
    g.restore();
  }

  private void node(int number) {
    Step step = order.trace().steps().get(number);
    double x = grid.x(step.thread());
    double y = grid.middle(order.layer(number));
    boolean inRow = order.layer(number) == order.layer(current);
    double part = cone.get(number) ? 0.24 : inRow ? 0.14 : 0;
    Color ground = theme.background().interpolate(theme.accent(), part);
    String text =
        step.event() == null
            ? ""
            : Sentences.shortText(order.trace().stateAt(number), step.event());
    Fitted words = Fitted.into(grid.room(), number + "  " + text, Fonts.measure(Fonts.CODE));
    g.setFill(ground);
    double width = Fonts.measure(Fonts.CODE).width(words.text());
    g.fillRect(x + 10, y - 8, width + 6, 16);
    g.save();
    g.setGlobalAlpha(number > current ? FUTURE : 1);
    Glyph glyph = Glyph.of(step);
    Color colour = glyph == Glyph.FAILURE ? theme.alarm() : theme.thread(step.thread());
    new GlyphPainter(g).paint(glyph, x, y, colour, ground);
    g.setFont(number == current ? Fonts.CODE_BOLD : Fonts.CODE);
    g.setFill(theme.text());
    g.fillText(words.text(), x + 13, y);
    g.restore();
    if (number == current) {
      g.setStroke(theme.accent());
      g.setLineWidth(1.5);
      g.strokeRoundRect(x - 9, y - 10, Math.min(width + 34, grid.room() + 30), 20, 6, 6);
    }
  }
}
