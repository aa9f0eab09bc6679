package heddle.visualizer.heap;

import heddle.visualizer.history.Shapes;
import java.util.ArrayList;
import java.util.List;

/**
 * Where columns and rows lie. Boxes stand on the crossings; between columns run gutters and below
 * rows run channels, which are free of boxes, so that arrows can be led along them.
 */
final class Floor {
  private final HeapMetrics metrics;
  private final HeapPlaces places;
  private final List<Double> tops = new ArrayList<>();
  private final List<Double> channels = new ArrayList<>();
  private final double left;
  private final double stripTop;
  private final double bottom;

  Floor(Shapes shapes, HeapPlaces places, HeapMetrics metrics, int tabs) {
    this.metrics = metrics;
    this.places = places;
    left =
        HeapMetrics.MARGIN
            + (tabs == 0 && !places.holders() ? 0 : metrics.tabWidth() + HeapMetrics.GUTTER);
    double y = HeapMetrics.MARGIN;
    double[] heights = new double[places.rows() + places.stripRows()];
    for (int object : places.objects()) {
      for (Place place : places.all(object)) {
        int row = index(place);
        heights[row] = Math.max(heights[row], metrics.height(shapes, object));
      }
    }
    double strip = Double.NaN;
    for (int row = 0; row < heights.length; row++) {
      if (row == places.rows()) {
        y = Math.max(y, HeapMetrics.MARGIN + tabs * HeapMetrics.TAB_PITCH + HeapMetrics.CHANNEL);
        strip = y - HeapMetrics.CHANNEL;
      }
      boolean shared = row < places.rows();
      int flags = places.flags(shared, shared ? row : row - places.rows());
      tops.add(y);
      y += heights[row] + flagLines(flags) * HeapMetrics.FLAG_PITCH + (flags > 0 ? 4 : 0);
      channels.add(y);
      y += HeapMetrics.CHANNEL;
    }
    stripTop = strip;
    bottom = Math.max(y, HeapMetrics.MARGIN + tabs * HeapMetrics.TAB_PITCH);
  }

  /** How many lines so many flags of one object take; what does not fit is counted in the last. */
  static int flagLines(int flags) {
    return Math.min(2, flags);
  }

  /** The row of a place, those of the strip after those of the structure. */
  int index(Place place) {
    return place.shared() ? place.row() : places.rows() + place.row();
  }

  /** The left edge of a column; column -1 is that of the tabs. */
  double x(int column) {
    return column < 0 ? HeapMetrics.MARGIN : left + column * metrics.pitch();
  }

  /** The upper edge of a row. */
  double y(int row) {
    return tops.get(row);
  }

  /** The middle of the gutter to the left of a column. */
  double gutter(int column) {
    return x(column) - HeapMetrics.GUTTER / 2;
  }

  /** The middle of the channel below a row. */
  double channel(int row) {
    return row < 0 ? HeapMetrics.MARGIN / 2 : channels.get(row) + HeapMetrics.CHANNEL / 2;
  }

  /** Where the strip of detached objects begins; NaN if no object is ever detached. */
  double stripTop() {
    return stripTop;
  }

  /** The width of everything. */
  double width() {
    return x(places.columns())
        - (places.columns() == 0 ? 0 : HeapMetrics.GUTTER)
        + HeapMetrics.MARGIN;
  }

  /** The height of everything. */
  double height() {
    return bottom + 8;
  }
}
