package heddle.visualizer.heap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leads arrows round boxes: straight where nothing stands between, in a curve to the next column,
 * else along gutters and channels, where no box is. Arrows that share one run side by side.
 */
final class Router {
  private static final int TRACKS = 4;
  private static final double TRACK = 5;
  private static final double ENTRY = 13;
  private static final int CURVE_POINTS = 14;

  /**
   * A box as an obstacle or an end.
   *
   * @param row its row
   * @param column its first column
   * @param columns how many columns it covers
   * @param left its left edge
   * @param top its upper edge
   * @param width its width
   * @param height its height
   */
  record Block(
      int row, int column, int columns, double left, double top, double width, double height) {}

  private record Spot(int row, int column) {}

  private final Floor floor;
  private final Set<Spot> taken = new HashSet<>();
  private final Map<Integer, Integer> gutterTracks = new HashMap<>();
  private final Map<Integer, Integer> channelTracks = new HashMap<>();

  Router(Floor floor, List<Block> blocks) {
    this.floor = floor;
    for (Block b : blocks) {
      for (int i = 0; i < b.columns(); i++) {
        taken.add(new Spot(b.row(), b.column() + i));
      }
    }
  }

  /**
   * From a box's right edge, or a tab's, to another box.
   *
   * @param from where it begins
   * @param column the column left of the gutter that it begins at; -1 for the tabs
   * @param target where it leads
   */
  List<Point> fromSide(Point from, int column, Block target) {
    Point in = entry(from, target);
    boolean ahead = target.column() > column;
    if (ahead && in.y() == from.y() && nothingBetween(target.row(), column, target.column())) {
      return List.of(from, in);
    }
    if (target.column() == column + 1) {
      return curve(from, in);
    }
    Point top = new Point(target.left(), target.top() + ENTRY);
    double out = gutter(column + 1);
    int row = from.y() < target.top() ? target.row() - 1 : target.row();
    double along = channel(row);
    double back = gutter(target.column());
    return List.of(
        from,
        new Point(out, from.y()),
        new Point(out, along),
        new Point(back, along),
        new Point(back, top.y()),
        top);
  }

  /**
   * From the lower edge of an array's element to another box.
   *
   * @param from where it begins
   * @param row the array's row
   * @param target where it leads
   */
  List<Point> fromBelow(Point from, int row, Block target) {
    double middle = target.left() + target.width() / 2;
    if (target.row() == row + 1 && Math.abs(from.x() - middle) < 1) {
      return List.of(from, new Point(middle, target.top()));
    }
    if (target.row() == row + 1) {
      double along = channel(row);
      return List.of(
          from,
          new Point(from.x(), along),
          new Point(middle, along),
          new Point(middle, target.top()));
    }
    double along = channel(row);
    double back = gutter(target.column());
    Point in = new Point(target.left(), target.top() + ENTRY);
    return List.of(
        from, new Point(from.x(), along), new Point(back, along), new Point(back, in.y()), in);
  }

  /** Level with the beginning if the box reaches there, else beside its title. */
  private static Point entry(Point from, Block target) {
    double least = target.top() + 8;
    double most = target.top() + target.height() - 8;
    double y = from.y() >= least && from.y() <= most ? from.y() : target.top() + ENTRY;
    return new Point(target.left(), y);
  }

  private boolean nothingBetween(int row, int column, int target) {
    for (int c = column + 1; c < target; c++) {
      if (taken.contains(new Spot(row, c))) {
        return false;
      }
    }
    return true;
  }

  private double gutter(int column) {
    return floor.gutter(column) + offset(gutterTracks.merge(column, 1, Integer::sum));
  }

  private double channel(int row) {
    return floor.channel(row) + offset(channelTracks.merge(row, 1, Integer::sum));
  }

  /** 0, 5, -5, 10, -10 … px beside the middle, then from the beginning again. */
  private static double offset(int number) {
    int track = (number - 1) % TRACKS;
    return (track + 1) / 2 * TRACK * (track % 2 == 1 ? 1 : -1);
  }

  private static List<Point> curve(Point from, Point to) {
    double pull = Math.max(16, (to.x() - from.x()) * 0.55);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= CURVE_POINTS; i++) {
      double t = (double) i / CURVE_POINTS;
      double u = 1 - t;
      double x =
          u * u * u * from.x()
              + 3 * u * u * t * (from.x() + pull)
              + 3 * u * t * t * (to.x() - pull)
              + t * t * t * to.x();
      double y =
          u * u * u * from.y()
              + 3 * u * u * t * from.y()
              + 3 * u * t * t * to.y()
              + t * t * t * to.y();
      points.add(new Point(x, y));
    }
    return points;
  }
}
