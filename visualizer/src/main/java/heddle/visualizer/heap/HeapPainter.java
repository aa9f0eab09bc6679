package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Cursor;
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
  private double opaque = 1;

  HeapPainter(GraphicsContext g, Theme theme) {
    this.g = g;
    this.theme = theme;
    this.cells = new CellPainter(g, theme);
    this.boxes = new BoxPainter(g, theme, cells);
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws it all, so opaque. */
  void paint(HeapScene scene, double opacity) {
    opaque = opacity;
    g.setGlobalAlpha(opaque);
    strip(scene);
    scene.arrows().stream().filter(a -> a.style() == Style.GONE).forEach(this::arrow);
    scene.boxes().forEach(boxes::paint);
    scene.tabs().forEach(this::tab);
    scene.arrows().stream().filter(a -> a.style() == Style.KEPT).forEach(this::arrow);
    scene.arrows().stream().filter(a -> a.style() == Style.NEW).forEach(this::arrow);
    scene.cursors().forEach(this::cursor);
    scene.flags().forEach(this::flag);
    if (scene.hidden() > 0) {
      String more = "… " + scene.hidden() + " more objects, farther from the shared fields";
      cells.text(more, HeapMetrics.MARGIN, scene.height() - 10, Fonts.TEXT, theme.textMuted());
    }
    g.setGlobalAlpha(1);
  }

  /** The objects that new references lead to pulse once while a picture comes. */
  void pulse(HeapScene scene, double part) {
    double wider = 3 + 7 * part;
    g.setGlobalAlpha(1 - part);
    g.setStroke(theme.accent());
    g.setLineWidth(2);
    for (Arrow arrow : scene.arrows()) {
      Point end = arrow.line().getLast();
      scene.boxes().stream()
          .filter(b -> arrow.style() == Style.NEW && touches(b, end))
          .forEach(
              b ->
                  g.strokeRoundRect(
                      b.x() - wider,
                      b.y() - wider,
                      b.width() + 2 * wider,
                      b.height() + 2 * wider,
                      2 * ROUND,
                      2 * ROUND));
    }
    g.setGlobalAlpha(1);
  }

  private static boolean touches(Box b, Point p) {
    return p.x() >= b.x() - 1
        && p.x() <= b.x() + b.width() + 1
        && p.y() >= b.y() - 1
        && p.y() <= b.y() + b.height() + 1;
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
      g.setGlobalAlpha(0.75 * opaque);
      g.setLineDashes(4, 4);
    }
    Lines.arrow(g, xs(arrow.line()), ys(arrow.line()), fresh ? 9 : 7.5);
    g.setLineDashes();
    g.setGlobalAlpha(opaque);
  }

  private static double[] xs(List<Point> line) {
    return line.stream().mapToDouble(Point::x).toArray();
  }

  private static double[] ys(List<Point> line) {
    return line.stream().mapToDouble(Point::y).toArray();
  }

  /** A small tab with a tip that points at an element. */
  private void cursor(Cursor c) {
    double width = Fonts.measure(Fonts.BOLD).width(c.text()) + 10;
    double left = c.x() - width / 2;
    g.setFill(c.changed() ? theme.accent() : theme.text());
    g.fillRoundRect(left, c.y() - 7, width, 16, 5, 5);
    g.fillPolygon(
        new double[] {c.x() - 5, c.x() + 5, c.x()},
        new double[] {c.y() - 6, c.y() - 6, c.y() - 11},
        3);
    Color ink = c.changed() ? theme.onAccent() : theme.background();
    cells.centred(c.text(), c.x(), c.y() + 1, Fonts.BOLD, ink);
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
