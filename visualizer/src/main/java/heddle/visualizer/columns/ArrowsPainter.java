package heddle.visualizer.columns;

import heddle.visualizer.causal.Arrow;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.theme.Theme;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/** Draws the arrows of the current step to and from other threads, and marks causes or effects. */
final class ArrowsPainter {
  private static final double ROW = ColumnsDrawing.ROW;

  /** Arrows go beside the lifeline, and above the line along which switches go. */
  private static final double BESIDE = 7;

  private static final double ABOVE = 5;

  private static final double STUB = 16;
  private static final int STUB_PARTS = 4;

  private final GraphicsContext g;
  private final Theme theme;
  private final ColumnsDrawing drawing;
  private final IntUnaryOperator thread;

  /** Asks {@code thread} whose a step is. */
  ArrowsPainter(GraphicsContext g, Theme theme, ColumnsDrawing drawing, IntUnaryOperator thread) {
    this.g = g;
    this.theme = theme;
    this.drawing = drawing;
    this.thread = thread;
  }

  /** Marks these steps among the rows beside their numbers. */
  void cone(BitSet steps, int firstRow, int lastRow) {
    g.setGlobalAlpha(1);
    g.setFill(theme.background().interpolate(theme.accent(), 0.55));
    for (int row = firstRow; row <= lastRow; row++) {
      var at = drawing.rows().at(row);
      if (at.line() < 0 && steps.get(at.step())) {
        g.fillRect(ColumnGrid.GUTTER - 7, row * ROW + 2, 4, ROW - 4);
      }
    }
  }

  /** Draws arrows; of one that begins or ends at a step that is not listed a stub. */
  void arrows(List<Arrow> arrows, IntPredicate listed) {
    g.save();
    g.setGlobalAlpha(1);
    g.setTextBaseline(VPos.CENTER);
    List<Arrow> whole =
        arrows.stream().filter(a -> listed.test(a.from()) && listed.test(a.to())).toList();
    whole.forEach(this::arrow);
    whole.forEach(this::label);
    for (Arrow a : arrows) {
      if (!listed.test(a.from())) {
        stub(a.to(), true);
      } else if (!listed.test(a.to())) {
        stub(a.from(), false);
      }
    }
    g.restore();
  }

  /** A line at the left of a glyph that fades out: it comes from somewhere, or leads there. */
  private void stub(int step, boolean head) {
    double right = x(step) - 5;
    double y = drawing.middle(step);
    g.setStroke(theme.strongLine());
    g.setFill(theme.strongLine());
    g.setLineWidth(2);
    for (int part = 0; part < STUB_PARTS; part++) {
      double from = right - (part + 1.0) * STUB / STUB_PARTS;
      g.setGlobalAlpha(1 - (double) part / STUB_PARTS);
      g.strokeLine(from, y, from + STUB / STUB_PARTS, y);
    }
    g.setGlobalAlpha(1);
    if (head) {
      g.fillPolygon(
          new double[] {right, right - 5, right - 5}, new double[] {y, y - 3.5, y + 3.5}, 3);
    }
  }

  private double x(int step) {
    return drawing.grid().glyphX(thread.applyAsInt(step));
  }

  private double bend(Arrow arrow) {
    return drawing.middle(arrow.to()) - ROW / 2 - ABOVE;
  }

  private void arrow(Arrow arrow) {
    g.setStroke(theme.strongLine());
    g.setFill(theme.strongLine());
    g.setLineWidth(2);
    g.setLineDashes(arrow.kind().dashes());
    double fromX = x(arrow.from());
    double fromY = drawing.middle(arrow.from());
    double toX = x(arrow.to());
    double toY = drawing.middle(arrow.to());
    double beside = fromX - BESIDE;
    Lines.arrow(
        g,
        new double[] {fromX - 5, beside, beside, toX - BESIDE, toX - BESIDE, toX - 5},
        new double[] {fromY, fromY, bend(arrow), bend(arrow), toY, toY},
        6);
    g.setLineDashes();
  }

  private void label(Arrow arrow) {
    String text = arrow.kind().label();
    double width = Fonts.measure(Fonts.TEXT).width(text);
    double middle = (x(arrow.from()) + x(arrow.to())) / 2 - BESIDE;
    g.setFill(theme.background());
    g.fillRect(middle - width / 2 - 4, bend(arrow) - 8, width + 8, 16);
    g.setFont(Fonts.TEXT);
    g.setFill(theme.textMuted());
    g.fillText(text, middle - width / 2, bend(arrow));
  }
}
