package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.theme.Theme;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws fields: names, values, what they were before, and where arrows begin. */
final class CellPainter {
  /** The room between an edge and text. */
  static final double PAD = 10;

  private final GraphicsContext g;
  private final Theme theme;

  CellPainter(GraphicsContext g, Theme theme) {
    this.g = g;
    this.theme = theme;
  }

  /** The ground of a field that the step changed. */
  Color mark() {
    return theme.raised().interpolate(theme.accent(), 0.22);
  }

  /** A field: its name at the left, at the right its value or the beginning of an arrow. */
  void field(Cell c, double x, double y, Font nameFont, Color nameColour) {
    double middle = y + c.height() / 2;
    double right = x + c.width() - PAD;
    if (c.arrow()) {
      dot(x + c.width(), middle, c.changed());
    }
    double name = Fonts.measure(nameFont).width(c.name());
    right -= value(c, right, middle, c.width() - 2 * PAD - name - 8);
    Fitted fitted = Fitted.into(right - x - PAD, c.name(), Fonts.measure(nameFont));
    text(fitted.text(), x + PAD, middle, nameFont, nameColour);
  }

  /** The colour of a name: muted, but not where the ground is marked. */
  Color quiet(Cell c) {
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

  /** Where an arrow begins. */
  void dot(double x, double y, boolean changed) {
    g.setFill(changed ? theme.accent() : theme.strongLine());
    g.fillOval(x - 3.5, y - 3.5, 7, 7);
  }

  /** Words from here to the right. */
  void text(String words, double x, double y, Font font, Color colour) {
    g.setFont(font);
    g.setFill(colour);
    g.fillText(words, x, y);
  }

  /** Words round here. */
  void centred(String words, double x, double y, Font font, Color colour) {
    g.setTextAlign(TextAlignment.CENTER);
    text(words, x, y, font, colour);
    g.setTextAlign(TextAlignment.LEFT);
  }
}
