package heddle.visualizer.columns;

import heddle.visualizer.theme.Theme;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws double lines between accesses that nothing orders. */
final class RacesPainter {
  private static final double BESIDE = 9;

  /** Between the line along which switches go and the words of the row. */
  private static final double ABOVE = 7;

  private final GraphicsContext g;
  private final Theme theme;
  private final ColumnsDrawing drawing;

  RacesPainter(GraphicsContext g, Theme theme, ColumnsDrawing drawing) {
    this.g = g;
    this.theme = theme;
    this.drawing = drawing;
  }

  void paint(List<RaceMark> marks) {
    g.save();
    for (RaceMark mark : marks) {
      g.setGlobalAlpha(mark.future() ? ColumnsPainter.FUTURE : 1);
      // A wide line and in it a narrow one in the colour of the ground are a double line.
      line(mark, mark.failure() ? theme.alarm() : theme.strongLine(), 5);
      line(mark, theme.background(), 1.8);
    }
    g.restore();
  }

  private void line(RaceMark mark, Color colour, double width) {
    double fromX = drawing.glyphX(mark.from());
    double toX = drawing.glyphX(mark.to());
    double fromY = drawing.middle(mark.from());
    double toY = drawing.middle(mark.to());
    double across = toY - ABOVE;
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokePolyline(
        new double[] {
          fromX - 5, fromX - BESIDE, fromX - BESIDE, toX - BESIDE, toX - BESIDE, toX - 5
        },
        new double[] {fromY, fromY, across, across, toY, toY},
        6);
  }
}
