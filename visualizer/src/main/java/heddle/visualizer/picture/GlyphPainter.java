package heddle.visualizer.picture;

import heddle.visualizer.history.Glyph;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;

/** Draws glyphs round a point, about {@value #RADIUS} px to each side. */
public final class GlyphPainter {
  /** Half the height of most glyphs. */
  public static final double RADIUS = 4.5;

  private final GraphicsContext g;

  /** Draws into this context. */
  public GlyphPainter(GraphicsContext g) {
    this.g = g;
  }

  /**
   * Draws one glyph.
   *
   * @param glyph what
   * @param x its middle
   * @param y its middle
   * @param colour the thread's colour, or the alarm colour for a failure
   * @param ground what it stands on
   */
  public void paint(Glyph glyph, double x, double y, Color colour, Color ground) {
    g.save();
    g.setStroke(colour);
    g.setFill(colour);
    g.setLineWidth(1.5);
    g.setLineCap(StrokeLineCap.BUTT);
    switch (glyph) {
      case NONE -> {}
      case CALL -> g.fillRect(x - 3, y - 3, 6, 6);
      case READ -> {
        clear(x, y, ground);
        g.strokeOval(x - 4, y - 4, 8, 8);
      }
      case WRITE -> g.fillOval(x - 4.5, y - 4.5, 9, 9);
      case CAS_WON -> diamond(x, y, true);
      case CAS_LOST -> {
        clear(x, y, ground);
        diamond(x, y, false);
        cross(x, y, 2);
      }
      case CAS_SPURIOUS -> {
        clear(x, y, ground);
        g.setLineDashes(2.5, 2);
        diamond(x, y, false);
      }
      case LOCK -> {
        clear(x, y, ground);
        bracket(x, y, 1);
      }
      case UNLOCK -> {
        clear(x, y, ground);
        bracket(x, y, -1);
      }
      case WAIT -> crescent(x, y, colour, ground);
      case NOTIFY -> bell(x, y);
      case STRAY_WAKE -> {
        bell(x - 1.5, y);
        question(x + 4.5, y - 2);
      }
      case START -> fork(x, y, 1);
      case JOIN -> fork(x, y, -1);
      case BLOCKED -> {
        clear(x, y, ground);
        hatched(x, y);
      }
      case FAILURE -> octagon(x, y, RADIUS + 1.5);
    }
    g.restore();
  }

  /** Takes away what lies below a glyph that is not filled. */
  private void clear(double x, double y, Color ground) {
    g.setFill(ground);
    g.fillOval(x - 5.5, y - 5.5, 11, 11);
  }

  private void diamond(double x, double y, boolean filled) {
    double r = filled ? 5.5 : 5;
    double[] xs = {x, x + r, x, x - r};
    double[] ys = {y - r, y, y + r, y};
    if (filled) {
      g.fillPolygon(xs, ys, 4);
    } else {
      g.strokePolygon(xs, ys, 4);
    }
  }

  private void cross(double x, double y, double r) {
    g.setLineWidth(1.2);
    g.strokeLine(x - r, y - r, x + r, y + r);
    g.strokeLine(x - r, y + r, x + r, y - r);
  }

  private void bracket(double x, double y, int up) {
    g.setLineWidth(2);
    double top = y - 4 * up;
    double open = y + 4 * up;
    g.strokePolyline(
        new double[] {x - 4, x - 4, x + 4, x + 4}, new double[] {open, top, top, open}, 4);
  }

  private void crescent(double x, double y, Color colour, Color ground) {
    g.fillOval(x - 5, y - 5, 10, 10);
    g.setFill(ground);
    g.fillOval(x - 1.5, y - 5.5, 9, 9);
    g.setFill(colour);
  }

  private void bell(double x, double y) {
    g.beginPath();
    g.moveTo(x - 5, y + 3);
    g.bezierCurveTo(x - 2.5, y + 1, x - 4, y - 5, x, y - 5);
    g.bezierCurveTo(x + 4, y - 5, x + 2.5, y + 1, x + 5, y + 3);
    g.closePath();
    g.fill();
    g.fillOval(x - 1.5, y + 2.5, 3, 3);
  }

  private void question(double x, double y) {
    g.setLineWidth(1.3);
    g.beginPath();
    g.moveTo(x - 1.8, y - 2);
    g.bezierCurveTo(x - 1.8, y - 5.2, x + 2.4, y - 4.6, x + 1.8, y - 2);
    g.bezierCurveTo(x + 1.5, y - 0.8, x, y - 0.6, x, y + 1);
    g.stroke();
    g.fillOval(x - 0.8, y + 2, 1.6, 1.6);
  }

  private void fork(double x, double y, int out) {
    g.setLineWidth(2);
    g.strokeLine(x - 4 * out, y, x, y);
    g.strokeLine(x, y, x + 4 * out, y - 4);
    g.strokeLine(x, y, x + 4 * out, y + 4);
  }

  private void hatched(double x, double y) {
    g.setLineWidth(1.2);
    g.strokeRect(x - 4.5, y - 4.5, 9, 9);
    g.strokeLine(x - 4.5, y + 0.5, x + 0.5, y - 4.5);
    g.strokeLine(x - 4.5, y + 4.5, x + 4.5, y - 4.5);
    g.strokeLine(x - 0.5, y + 4.5, x + 4.5, y - 0.5);
  }

  /** Two short lines through the lane at a side of a glyph that nothing of its thread crosses. */
  public void fence(double x, double y) {
    g.setLineWidth(1);
    g.setLineCap(StrokeLineCap.BUTT);
    double first = Math.floor(y) - 0.5;
    g.strokeLine(x - 5, first, x + 5, first);
    g.strokeLine(x - 5, first + 2, x + 5, first + 2);
  }

  /** A filled octagon: the one sign of failure. */
  public void octagon(double x, double y, double r) {
    double k = r * 0.41421356;
    g.fillPolygon(
        new double[] {x - k, x + k, x + r, x + r, x + k, x - k, x - r, x - r},
        new double[] {y - r, y - r, y - k, y + k, y + r, y + r, y + k, y - k},
        8);
  }
}
