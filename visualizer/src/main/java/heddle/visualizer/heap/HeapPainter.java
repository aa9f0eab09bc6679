package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Style;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.Lines;
import heddle.visualizer.theme.Theme;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws objects, references and flags. */
final class HeapPainter {
  private static final double ROUND = 8;
  private static final double PAD = 10;

  private final GraphicsContext g;
  private final Theme theme;

  HeapPainter(GraphicsContext g, Theme theme) {
    this.g = g;
    this.theme = theme;
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws it all. */
  void paint(HeapScene scene) {
    strip(scene);
    scene.arrows().stream().filter(a -> a.style() == Style.GONE).forEach(this::arrow);
    scene.boxes().forEach(this::box);
    scene.tabs().forEach(this::tab);
    scene.arrows().stream().filter(a -> a.style() == Style.KEPT).forEach(this::arrow);
    scene.arrows().stream().filter(a -> a.style() == Style.NEW).forEach(this::arrow);
    scene.flags().forEach(this::flag);
    if (scene.hidden() > 0) {
      String more = "… " + scene.hidden() + " more objects, farther from the shared fields";
      text(more, HeapMetrics.MARGIN, scene.height() - 10, Fonts.TEXT, theme.textMuted());
    }
  }

  private void strip(HeapScene scene) {
    if (!Double.isNaN(scene.stripY())) {
      double y = Math.floor(scene.stripY() + HeapMetrics.CHANNEL / 2) + 0.5;
      text("detached", HeapMetrics.MARGIN, y, Fonts.TEXT, theme.textMuted());
      double from = HeapMetrics.MARGIN + Fonts.measure(Fonts.TEXT).width("detached") + 10;
      g.setStroke(theme.line());
      g.setLineWidth(1);
      g.setLineDashes(4, 4);
      g.strokeLine(from, y, Math.max(from, scene.width() - HeapMetrics.MARGIN), y);
      g.setLineDashes();
    }
  }

  private void box(Box box) {
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
        Fitted.into(box.width() - 2 * PAD - badge, box.title(), Fonts.measure(Fonts.CODE_BOLD));
    text(title.text(), box.x() + PAD, titleY, Fonts.CODE_BOLD, theme.text());
    if (!box.cells().isEmpty()) {
      g.setStroke(theme.line());
      g.setLineWidth(1);
      double y = Math.floor(box.y() + HeapMetrics.TITLE) - 0.5;
      g.strokeLine(box.x() + 1, y, box.x() + box.width() - 1, y);
    }
    for (Cell c : box.cells()) {
      field(c, box.x() + c.x(), box.y() + c.y());
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
    text(number, x + 6, y, back ? Fonts.CODE_BOLD : Fonts.CODE, ink);
    return width;
  }

  private Color mark() {
    return theme.raised().interpolate(theme.accent(), 0.22);
  }

  private void marked(Box box, Cell c) {
    g.setFill(mark());
    g.fillRect(box.x() + c.x() + 1.5, box.y() + c.y(), c.width() - 3, c.height());
  }

  /** A field: its name at the left, at the right its value or the beginning of an arrow. */
  private void field(Cell c, double x, double y) {
    double middle = y + c.height() / 2;
    double right = x + c.width() - PAD;
    if (c.arrow()) {
      dot(x + c.width(), middle, c.changed());
    }
    double name = Fonts.measure(Fonts.CODE).width(c.name());
    right -= value(c, right, middle, c.width() - 2 * PAD - name - 8);
    Fitted fitted = Fitted.into(right - x - PAD, c.name(), Fonts.measure(Fonts.CODE));
    text(fitted.text(), x + PAD, middle, Fonts.CODE, quiet(c));
  }

  /** The colour of a name: muted, but not where the ground is marked. */
  private Color quiet(Cell c) {
    return c.changed() ? theme.text() : theme.textMuted();
  }

  /** The value, and before it the old one struck through. Returns the room that they take. */
  private double value(Cell c, double right, double y, double room) {
    double used = 0;
    if (!c.text().isEmpty()) {
      Font font = c.changed() ? Fonts.CODE_BOLD : Fonts.CODE;
      Fitted value = Fitted.into(Math.max(room, 30), c.text(), Fonts.measure(font));
      double width = Fonts.measure(font).width(value.text());
      text(value.text(), right - width, y, font, theme.text());
      used = width + 6;
    }
    if (!c.old().isEmpty()) {
      Fitted old = Fitted.into(room - used, c.old(), Fonts.measure(Fonts.CODE));
      double width = Fonts.measure(Fonts.CODE).width(old.text());
      double x = right - used - width;
      text(old.text(), x, y, Fonts.CODE, quiet(c));
      g.setStroke(quiet(c));
      g.setLineWidth(1);
      g.strokeLine(x - 1, Math.floor(y) + 0.5, x + width + 1, Math.floor(y) + 0.5);
      used += width + 6;
    }
    return used;
  }

  private void dot(double x, double y, boolean changed) {
    g.setFill(changed ? theme.accent() : theme.strongLine());
    g.fillOval(x - 3.5, y - 3.5, 7, 7);
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
    centred(title.text(), box.x() + box.width() / 2, titleY, Fonts.CODE_BOLD, theme.text());
    for (Cell c : box.cells()) {
      if (c.changed()) {
        marked(box, c);
      }
      field(c, box.x() + c.x(), box.y() + c.y());
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
      centred(c.name(), centre, box.y() + 12, Fonts.CODE, quiet(c));
      if (c.arrow()) {
        dot(centre, box.y() + box.height(), c.changed());
      }
      if (!c.text().isEmpty()) {
        Fitted value = Fitted.into(c.width() - 6, c.text(), Fonts.measure(Fonts.CODE));
        centred(value.text(), centre, box.y() + 30, Fonts.CODE, theme.text());
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

  private void tab(Tab tab) {
    Cell c = tab.cell();
    g.setFill(c.changed() ? mark() : theme.background());
    g.fillRoundRect(c.x(), c.y(), c.width(), c.height(), ROUND, ROUND);
    g.setStroke(theme.text());
    g.setLineWidth(1.5);
    g.strokeRoundRect(c.x(), c.y(), c.width(), c.height(), ROUND, ROUND);
    double middle = c.y() + c.height() / 2;
    double right = c.x() + c.width() - PAD;
    if (c.arrow()) {
      dot(c.x() + c.width(), middle, c.changed());
    }
    double name = Fonts.measure(Fonts.CODE_BOLD).width(c.name());
    right -= value(c, right, middle, c.width() - 2 * PAD - name - 8);
    Fitted fitted = Fitted.into(right - c.x() - PAD, c.name(), Fonts.measure(Fonts.CODE_BOLD));
    text(fitted.text(), c.x() + PAD, middle, Fonts.CODE_BOLD, theme.text());
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
    text(flag.text(), flag.x() + 7, flag.y() + Flag.HEIGHT / 2, Fonts.BOLD, ink);
  }

  private void text(String words, double x, double y, Font font, Color colour) {
    g.setFont(font);
    g.setFill(colour);
    g.fillText(words, x, y);
  }

  private void centred(String words, double x, double y, Font font, Color colour) {
    g.setTextAlign(TextAlignment.CENTER);
    text(words, x, y, font, colour);
    g.setTextAlign(TextAlignment.LEFT);
  }
}
