package heddle.visualizer.picture;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;

/**
 * The bar that says that a thread has a lock: {@value #WIDTH} px in the thread's colour, broken in
 * a way that is the lock's own, so that the same lock is known again wherever it is drawn.
 */
public final class LockPattern {
  /** The width of the bar. */
  public static final double WIDTH = 4;

  private static final double[][] DASHES = {
    {}, {6, 2}, {2, 2}, {9, 2, 2, 2}, {3, 5}, {6, 2, 1, 2, 1, 2}
  };

  private LockPattern() {}

  /** The dashes of a lock, by its number from 0; after the sixth they start again. */
  static double[] dashes(int number) {
    return DASHES[Math.floorMod(number, DASHES.length)].clone();
  }

  /** Draws the bar of a lock in the stroke's colour. */
  public static void bar(
      GraphicsContext g, int number, double fromX, double fromY, double toX, double toY) {
    g.setLineWidth(WIDTH);
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineDashes(dashes(number));
    g.strokeLine(fromX, fromY, toX, toY);
    g.setLineDashes();
  }
}
