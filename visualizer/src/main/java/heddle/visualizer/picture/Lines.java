package heddle.visualizer.picture;

import javafx.scene.canvas.GraphicsContext;

/** Draws lines that end in an arrow head. */
public final class Lines {
  private static final double BEND = 8;

  private Lines() {}

  /**
   * Draws a line through points, with rounded bends and an arrow head at its end, in the stroke's
   * and fill's colours.
   *
   * @param g where
   * @param xs the points
   * @param ys the points
   * @param head the length of the arrow head
   */
  public static void arrow(GraphicsContext g, double[] xs, double[] ys, double head) {
    int last = xs.length - 1;
    double angle = direction(xs, ys);
    double endX = xs[last] - Math.cos(angle) * head * 0.7;
    double endY = ys[last] - Math.sin(angle) * head * 0.7;
    g.beginPath();
    g.moveTo(xs[0], ys[0]);
    for (int i = 1; i < last; i++) {
      double before = Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
      double after = Math.hypot(xs[i + 1] - xs[i], ys[i + 1] - ys[i]);
      double bend = Math.min(BEND, Math.min(before, after) / 2);
      g.lineTo(toward(xs[i], xs[i - 1], bend, before), toward(ys[i], ys[i - 1], bend, before));
      g.quadraticCurveTo(
          xs[i],
          ys[i],
          toward(xs[i], xs[i + 1], bend, after),
          toward(ys[i], ys[i + 1], bend, after));
    }
    g.lineTo(endX, endY);
    g.stroke();
    double spread = 0.42;
    g.fillPolygon(
        new double[] {
          xs[last],
          xs[last] - head * Math.cos(angle - spread),
          xs[last] - head * Math.cos(angle + spread)
        },
        new double[] {
          ys[last],
          ys[last] - head * Math.sin(angle - spread),
          ys[last] - head * Math.sin(angle + spread)
        },
        3);
  }

  /** The direction in which the line ends, looked at over its last few px. */
  private static double direction(double[] xs, double[] ys) {
    int last = xs.length - 1;
    int from = last - 1;
    while (from > 0 && Math.hypot(xs[last] - xs[from], ys[last] - ys[from]) < 3) {
      from--;
    }
    return Math.atan2(ys[last] - ys[from], xs[last] - xs[from]);
  }

  private static double toward(double from, double to, double part, double whole) {
    return whole == 0 ? from : from + (to - from) * part / whole;
  }
}
