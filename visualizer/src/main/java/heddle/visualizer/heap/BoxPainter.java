package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.theme.Theme;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws objects: links as boxes, locks as hexagons, arrays as rows of cells. */
final class BoxPainter {
  private static final double ROUND = 8;

  private final GraphicsContext g;
  private final Theme theme;
  private final CellPainter cells;

  BoxPainter(GraphicsContext g, Theme theme, CellPainter cells) {
    this.g = g;
    this.theme = theme;
    this.cells = cells;
  }

  /** Draws one. */
  void paint(Box box) {
    switch (box.kind()) {
      case LOCK -> lock(box);
      case ARRAY -> array(box);
      default -> node(box);
    }
  }

  private void node(Box box) {
    g.setFill(theme.raised());
    g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * ROUND, 2 * ROUND);
    if (box.collar() > 0) {
      collar(box);
    }
    box.cells().stream().filter(Cell::changed).forEach(c -> marked(box, c));
    outline(box);
    double titleY = box.y() + 14;
    double badge = box.incarnation() > 0 ? badge(box, titleY) : 0;
    Fitted title =
        Fitted.into(
            box.width() - 2 * CellPainter.PAD - badge, box.title(), Fonts.measure(Fonts.CODE_BOLD));
    cells.text(title.text(), box.x() + CellPainter.PAD, titleY, Fonts.CODE_BOLD, theme.text());
    if (!box.cells().isEmpty()) {
      g.setStroke(theme.line());
      g.setLineWidth(1);
      double y = Math.floor(box.y() + HeapMetrics.TITLE) - 0.5;
      g.strokeLine(box.x() + 1, y, box.x() + box.width() - 1, y);
    }
    for (Cell c : box.cells()) {
      cells.field(c, box.x() + c.x(), box.y() + c.y(), Fonts.CODE, cells.quiet(c));
    }
  }

  private void collar(Box box) {
    g.save();
    g.beginPath();
    g.rect(box.x(), box.y(), box.width(), 5);
    g.clip();
    g.setFill(theme.thread(box.collar()));
    g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * ROUND, 2 * ROUND);
    g.restore();
  }

  private void outline(Box box) {
    boolean made = box.maker() > 0;
    g.setStroke(made ? theme.thread(box.maker()) : theme.strongLine());
    g.setLineWidth(made ? 2.5 : 1.2);
    if (box.detached() && !made) {
      g.setLineDashes(5, 4);
    }
    g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * ROUND, 2 * ROUND);
    g.setLineDashes();
  }

  /** The incarnation in a pill; coloured from the second one on. Returns the room that it takes. */
  private double badge(Box box, double y) {
    String number = "#" + box.incarnation();
    double width = Fonts.measure(Fonts.CODE).width(number) + 12;
    double x = box.x() + box.width() - width - 7;
    boolean back = box.collar() > 0;
    g.setFill(back ? theme.thread(box.collar()) : theme.background());
    g.fillRoundRect(x, y - 8, width, 17, 17, 17);
    g.setStroke(back ? theme.text() : theme.line());
    g.setLineWidth(1);
    g.strokeRoundRect(x, y - 8, width, 17, 17, 17);
    Color ink = back ? theme.onThread(box.collar()) : theme.textMuted();
    cells.text(number, x + 6, y, back ? Fonts.CODE_BOLD : Fonts.CODE, ink);
    return width;
  }

  private void marked(Box box, Cell c) {
    g.setFill(cells.mark());
    g.fillRect(box.x() + c.x() + 1.5, box.y() + c.y(), c.width() - 3, c.height());
  }

  private void lock(Box box) {
    double cut = HeapMetrics.CUT;
    double right = box.x() + box.width();
    double bottom = box.y() + box.height();
    double middle = box.y() + box.height() / 2;
    double[] xs = {box.x(), box.x() + cut, right - cut, right, right - cut, box.x() + cut};
    double[] ys = {middle, box.y(), box.y(), middle, bottom, bottom};
    g.setFill(theme.raised());
    g.fillPolygon(xs, ys, 6);
    g.setStroke(box.maker() > 0 ? theme.thread(box.maker()) : theme.strongLine());
    g.setLineWidth(1.5);
    g.strokePolygon(xs, ys, 6);
    Fitted title = Fitted.into(box.width() - 2 * cut, box.title(), Fonts.measure(Fonts.CODE_BOLD));
    double titleY = box.cells().isEmpty() ? middle : box.y() + 14;
    cells.centred(title.text(), box.x() + box.width() / 2, titleY, Fonts.CODE_BOLD, theme.text());
    for (Cell c : box.cells()) {
      if (c.changed()) {
        marked(box, c);
      }
      cells.field(c, box.x() + c.x(), box.y() + c.y(), Fonts.CODE, cells.quiet(c));
    }
  }

  private void array(Box box) {
    g.setFill(theme.raised());
    g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), ROUND, ROUND);
    box.cells().stream().filter(Cell::changed).forEach(c -> marked(box, c));
    for (Cell c : box.cells()) {
      double x = box.x() + c.x();
      if (c.x() > 0) {
        separator(box, x);
      }
      double centre = x + c.width() / 2;
      cells.centred(c.name(), centre, box.y() + 12, Fonts.CODE, cells.quiet(c));
      if (c.arrow()) {
        cells.dot(centre, box.y() + box.height(), c.changed());
      }
      if (!c.text().isEmpty()) {
        Fitted value = Fitted.into(c.width() - 6, c.text(), Fonts.measure(Fonts.CODE));
        cells.centred(value.text(), centre, box.y() + 30, Fonts.CODE, theme.text());
      }
    }
    outline(box);
  }

  /** The line between an element and the one before it, in the middle of the room between them. */
  private void separator(Box box, double x) {
    Cell before = box.cells().getFirst();
    double gap = box.cells().get(1).x() - before.width();
    double middle = Math.floor(x - gap / 2) + 0.5;
    g.setStroke(theme.line());
    g.setLineWidth(1);
    g.strokeLine(middle, box.y() + 1, middle, box.y() + box.height() - 1);
  }
}
