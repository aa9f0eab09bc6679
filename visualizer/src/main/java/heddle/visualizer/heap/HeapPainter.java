package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Style;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.theme.Theme;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the heap: shared fields, objects, references and flags. */
final class HeapPainter {
  private static final double ROUND = 8;

  private final GraphicsContext g;
  private final Theme theme;
  private final CellPainter cells;
  private final BoxPainter boxes;

  HeapPainter(GraphicsContext g, Theme theme) {
    this.g = g;
    this.theme = theme;
    this.cells = new CellPainter(g, theme);
    this.boxes = new BoxPainter(g, theme, cells);
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws it all. */
  void paint(HeapScene scene) {
    strip(scene);
    scene.arrows().stream().filter(a -> a.style() == Style.GONE).forEach(this::arrow);
    scene.boxes().forEach(boxes::paint);
    scene.tabs().forEach(this::tab);
    scene.arrows().stream().filter(a -> a.style() == Style.KEPT).forEach(this::arrow);
    scene.arrows().stream().filter(a -> a.style() == Style.NEW).forEach(this::arrow);
    scene.flags().forEach(this::flag);
    if (scene.hidden() > 0) {
      String more = "… " + scene.hidden() + " more objects, farther from the shared fields";
      cells.text(more, HeapMetrics.MARGIN, scene.height() - 10, Fonts.TEXT, theme.textMuted());
    }
  }

  private void strip(HeapScene scene) {
    if (!Double.isNaN(scene.stripY())) {
      double y = Math.floor(scene.stripY() + HeapMetrics.CHANNEL / 2) + 0.5;
      cells.text("detached", HeapMetrics.MARGIN, y, Fonts.TEXT, theme.textMuted());
      double from = HeapMetrics.MARGIN + Fonts.measure(Fonts.TEXT).width("detached") + 10;
      g.setStroke(theme.line());
      g.setLineWidth(1);
      g.setLineDashes(4, 4);
      g.strokeLine(from, y, Math.max(from, scene.width() - HeapMetrics.MARGIN), y);
      g.setLineDashes();
    }
  }

  private void tab(Tab tab) {
    Cell c = tab.cell();
    g.setFill(c.changed() ? cells.mark() : theme.background());
    g.fillRoundRect(c.x(), c.y(), c.width(), c.height(), ROUND, ROUND);
    g.setStroke(theme.text());
    g.setLineWidth(1.5);
    g.strokeRoundRect(c.x(), c.y(), c.width(), c.height(), ROUND, ROUND);
    cells.field(c, c.x(), c.y(), Fonts.CODE_BOLD, theme.text());
  }

  private void arrow(Arrow arrow) {
    boolean fresh = arrow.style() == Style.NEW;
    boolean gone = arrow.style() == Style.GONE;
    Color colour = fresh ? theme.accent() : theme.strongLine();
    g.setStroke(colour);
    g.setFill(colour);
    g.setLineWidth(fresh ? 2.5 : 1.4);
    if (gone) {
      g.setGlobalAlpha(0.75);
      g.setLineDashes(4, 4);
    }
    Lines.arrow(g, xs(arrow.line()), ys(arrow.line()), fresh ? 9 : 7.5);
    g.setLineDashes();
    g.setGlobalAlpha(1);
  }

  private static double[] xs(List<Point> line) {
    return line.stream().mapToDouble(Point::x).toArray();
  }

  private static double[] ys(List<Point> line) {
    return line.stream().mapToDouble(Point::y).toArray();
  }

  private void flag(Flag flag) {
    boolean neutral = flag.thread() == 0;
    g.setFill(neutral ? theme.line() : theme.thread(flag.thread()));
    g.fillRoundRect(flag.x(), flag.y(), flag.width(), Flag.HEIGHT, 6, 6);
    if (flag.stale()) {
      g.setStroke(theme.alarm());
      g.setLineWidth(2);
      g.setLineDashes(4, 3);
      g.strokeRoundRect(flag.x() - 1, flag.y() - 1, flag.width() + 2, Flag.HEIGHT + 2, 7, 7);
      g.setLineDashes();
    }
    Color ink = neutral ? theme.text() : theme.onThread(flag.thread());
    cells.text(flag.text(), flag.x() + 7, flag.y() + Flag.HEIGHT / 2, Fonts.BOLD, ink);
  }
}
