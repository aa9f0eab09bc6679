package heddle.visualizer.columns;

import heddle.visualizer.causal.Arrow;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.theme.Theme;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/** Draws the arrows of the current step to and from other threads, and marks causes or effects. */
final class ArrowsPainter {
  private static final double ROW = ColumnsDrawing.ROW;

  /** Arrows go beside the lifeline, and above the line along which switches go. */
  private static final double BESIDE = 7;

  private static final double ABOVE = 5;

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

  void arrows(List<Arrow> arrows) {
    g.save();
    g.setGlobalAlpha(1);
    g.setTextBaseline(VPos.CENTER);
    arrows.forEach(this::arrow);
    arrows.forEach(this::label);
    g.restore();
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
