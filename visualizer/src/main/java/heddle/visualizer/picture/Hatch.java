package heddle.visualizer.picture;

import javafx.scene.canvas.GraphicsContext;

/** The sign of what cannot go on: lines from the lower left to the upper right. */
public final class Hatch {
  private Hatch() {}

  /**
   * Hatches a rectangle in the stroke's colour and width.
   *
   * @param g where
   * @param x its left edge
   * @param y its upper edge
   * @param width its width
   * @param height its height
   * @param pitch the distance from one line to the next
   */
  public static void fill(
      GraphicsContext g, double x, double y, double width, double height, double pitch) {
    double right = x + width;
    double bottom = y + height;
    // On each line x + y is the same.
    for (double sum = x + y + pitch; sum < right + bottom; sum += pitch) {
      double fromX = Math.max(x, sum - bottom);
      double toX = Math.min(right, sum - y);
      if (toX > fromX) {
        g.strokeLine(fromX, sum - fromX, toX, sum - toX);
      }
    }
  }
}
