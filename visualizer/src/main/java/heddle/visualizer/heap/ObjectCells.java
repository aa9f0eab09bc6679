package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Shapes;
import java.util.ArrayList;
import java.util.List;

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

  /** The cells of an object. */
  List<Cell> of(int object, CellBuilder builder, boolean arrows) {
    return switch (shapes.kind(object)) {
      case ARRAY ->
          Seating.spreads(shapes, object)
              ? elements(object, builder, arrows)
              : narrowElements(object, builder);
      default -> fields(object, builder, arrows);
    };
  }

  private List<Cell> fields(int object, CellBuilder builder, boolean arrows) {
    List<Cell> cells = new ArrayList<>();
    for (String field : shapes.fields(object)) {
      double y = HeapMetrics.TITLE + cells.size() * HeapMetrics.LINE;
      double cut = shapes.kind(object) == ObjectKind.LOCK ? HeapMetrics.CUT : 0;
      if (cells.size() == HeapMetrics.MOST_FIELDS) {
        int more = shapes.fields(object).size() - HeapMetrics.MOST_FIELDS;
        cells.add(note("… " + more + " more fields", cut, y, metrics.boxWidth(), HeapMetrics.LINE));
        break;
      }
      cells.add(
          builder.cell(
              new Location(object, field),
              field,
              arrows,
              cut,
              y,
              metrics.boxWidth() - 2 * cut,
              HeapMetrics.LINE));
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

  private List<Cell> narrowElements(int object, CellBuilder builder) {
    List<String> fields = shapes.fields(object);
    int room = (int) (metrics.width(places.width(object)) / NARROW_CELL);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(room, fields.size()); i++) {
      double x = i * NARROW_CELL;
      if (i == room - 1 && fields.size() > room) {
        String more = "… " + (fields.size() - i);
        cells.add(note(more, x, 0, NARROW_CELL, HeapMetrics.ARRAY_HEIGHT));
      } else {
        Location element = new Location(object, fields.get(i));
        cells.add(
            builder.cell(
                element, fields.get(i), false, x, 0, NARROW_CELL, HeapMetrics.ARRAY_HEIGHT));
      }
    }
    return cells;
  }
}
