package heddle.visualizer.benchmark;

/** The shapes of points: a polygon with so many corners for each place, standing or turned. */
final class PlotShapes {
  private static final int[] CORNERS = {16, 4, 3, 4, 3, 6, 5, 8};
  private static final double[] TURNS = {0, 45, -90, 0, 90, 0, -90, 22.5};

  private PlotShapes() {}

  /** The x and y of the corners. */
  static double[][] of(int place, double x, double y, double size) {
    int corners = CORNERS[Math.floorMod(place, CORNERS.length)];
    double turn = Math.toRadians(TURNS[Math.floorMod(place, TURNS.length)]);
    double[] xs = new double[corners];
    double[] ys = new double[corners];
    for (int i = 0; i < corners; i++) {
      double angle = turn + 2 * Math.PI * i / corners;
      xs[i] = x + size * Math.cos(angle);
      ys[i] = y + size * Math.sin(angle);
    }
    return new double[][] {xs, ys};
  }
}
