package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Draws up what stands within an object: its fields as lines, or its elements side by side. */
final class ObjectCells {
  private static final double NARROW_CELL = 48;

  private final Shapes shapes;
  private final HeapPlaces places;
  private final HeapMetrics metrics;

  ObjectCells(Shapes shapes, HeapPlaces places, HeapMetrics metrics) {
    this.shapes = shapes;
    this.places = places;
    this.metrics = metrics;
  }

  /**
   * The cells of an object.
   *
   * @param object the object
   * @param builder who draws a cell up
   * @param arrows whether references are drawn
   * @param looked an element that must be among those of a long array that are shown
   */
  List<Cell> of(int object, CellBuilder builder, boolean arrows, IntSupplier looked) {
    return switch (shapes.kind(object)) {
      case ARRAY ->
          Seating.spreads(shapes, object)
              ? elements(object, builder, arrows)
              : narrowElements(object, builder, looked.getAsInt());
      default -> fields(object, builder, arrows);
    };
  }

  private List<Cell> fields(int object, CellBuilder builder, boolean arrows) {
    List<Cell> cells = new ArrayList<>();
    double cut = shapes.kind(object) == ObjectKind.LOCK ? HeapMetrics.CUT : 0;
    for (String field : shapes.tellingFields(object, HeapMetrics.MOST_FIELDS)) {
      cells.add(
          builder.cell(
              new Location(object, field),
              field,
              arrows,
              cut,
              HeapMetrics.TITLE + cells.size() * HeapMetrics.LINE,
              metrics.boxWidth() - 2 * cut,
              HeapMetrics.LINE));
    }
    int more = shapes.fields(object).size() - cells.size();
    if (more > 0) {
      double y = HeapMetrics.TITLE + cells.size() * HeapMetrics.LINE;
      cells.add(note("… " + more + " more fields", cut, y, metrics.boxWidth(), HeapMetrics.LINE));
    }
    return cells;
  }

  private static Cell note(String text, double x, double y, double width, double height) {
    return new Cell(null, text, "", "", false, false, x, y, width, height);
  }

  private List<Cell> elements(int object, CellBuilder builder, boolean arrows) {
    List<String> fields = shapes.fields(object);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Location element = new Location(object, fields.get(i));
      cells.add(
          builder.cell(
              element,
              fields.get(i),
              arrows,
              i * metrics.pitch(),
              0,
              metrics.boxWidth() + HeapMetrics.GUTTER / 2,
              HeapMetrics.ARRAY_HEIGHT));
    }
    return cells;
  }

  /** One page of a long array, and how many elements are before and behind it. */
  private List<Cell> narrowElements(int object, CellBuilder builder, int looked) {
    List<String> fields = shapes.fields(object);
    int room = (int) (metrics.width(places.width(object)) / NARROW_CELL);
    int from = firstOfPage(fields.size(), room, looked);
    List<Cell> cells = new ArrayList<>();
    double x = 0;
    if (from > 0) {
      cells.add(note(from + " …", 0, 0, NARROW_CELL, HeapMetrics.ARRAY_HEIGHT));
      x += NARROW_CELL;
    }
    int left = room - cells.size();
    boolean more = fields.size() - from > left;
    for (int i = from; i < from + Math.min(fields.size() - from, more ? left - 1 : left); i++) {
      Location element = new Location(object, fields.get(i));
      cells.add(
          builder.cell(element, fields.get(i), false, x, 0, NARROW_CELL, HeapMetrics.ARRAY_HEIGHT));
      x += NARROW_CELL;
    }
    if (more) {
      int behind = fields.size() - from - (left - 1);
      cells.add(note("… " + behind, x, 0, NARROW_CELL, HeapMetrics.ARRAY_HEIGHT));
    }
    return cells;
  }

  /**
   * The first element that is shown: 0 as long as what is looked for is on the first page, else
   * that of its page, so that nothing slides while it moves within a page.
   */
  static int firstOfPage(int length, int room, int looked) {
    if (length <= room || looked < room - 1) {
      return 0;
    }
    int page = Math.max(1, room - 2);
    int first = (room - 1) + (looked - (room - 1)) / page * page;
    return Math.min(first, Math.max(0, length - (room - 1)));
  }
}
