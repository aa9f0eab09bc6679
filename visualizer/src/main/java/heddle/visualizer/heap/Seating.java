package heddle.visualizer.heap;

import heddle.model.trace.Value;
import heddle.visualizer.history.Fields;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Shapes;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the cell of an object that enters the structure: to the left of the link that it points
 * to (a push), to the right of the one that points to it (an append), below the array that holds
 * it, or on a row of its own. An object that is in keeps its cell until it leaves.
 */
final class Seating {
  /** A chain turns to the next row after so many cells. */
  static final int COLUMNS = 6;

  /** Arrays up to this length stand above their elements, cell by cell. */
  static final int WIDE_ARRAY = 6;

  private final Cells cells;
  private final Shapes shapes;
  private int least;
  private int most;

  Seating(Cells cells, Shapes shapes) {
    this.cells = cells;
    this.shapes = shapes;
  }

  /** Gives a cell to an object that is reached through this place. */
  Place seat(int object, Location through, Fields heap) {
    int width = width(object);
    Place place =
        candidates(object, through, heap).stream()
            .filter(p -> withinRow(p, width) && cells.free(p.row(), p.column(), width))
            .findFirst()
            .orElseGet(() -> ownRow(object, through, heap));
    cells.put(object, place, width);
    least = Math.min(least, place.column());
    most = Math.max(most, place.column() + width - 1);
    return place;
  }

  /** How many cells an object takes. */
  int width(int object) {
    if (shapes.kind(object) != ObjectKind.ARRAY) {
      return 1;
    }
    return spreads(shapes, object) ? Math.max(1, shapes.fields(object).size()) : COLUMNS;
  }

  /** Whether the array stands above its elements; longer ones are drawn in one narrow row. */
  static boolean spreads(Shapes shapes, int object) {
    return shapes.kind(object) == ObjectKind.ARRAY && shapes.fields(object).size() <= WIDE_ARRAY;
  }

  private boolean withinRow(Place p, int width) {
    return Math.max(most, p.column() + width - 1) - Math.min(least, p.column()) < COLUMNS;
  }

  private List<Place> candidates(int object, Location through, Fields heap) {
    List<Place> candidates = new ArrayList<>();
    if (shapes.kind(object) == ObjectKind.NODE) {
      for (int next : links(object, heap)) {
        Place place = cells.of(next);
        if (place != null) {
          candidates.add(new Place(true, place.row(), place.column() - 1));
        }
      }
    }
    Place holder = cells.of(through.object());
    if (holder != null) {
      candidates.addAll(beside(holder, through));
    }
    return candidates;
  }

  private List<Integer> links(int object, Fields heap) {
    return heap.of(object).values().stream()
        .filter(Value::isReference)
        .map(Value::object)
        .filter(o -> o != object && shapes.kind(o) == ObjectKind.NODE)
        .toList();
  }

  private List<Place> beside(Place holder, Location through) {
    int index = Shapes.index(through.field());
    if (index >= 0) {
      int column = holder.column() + (spreads(shapes, through.object()) ? index : 0);
      return column(holder.row() + 1, column);
    }
    List<Place> places = new ArrayList<>();
    for (int down = 0; down < 3; down++) {
      places.add(new Place(true, holder.row() + down, holder.column() + 1));
    }
    return places;
  }

  private static List<Place> column(int row, int column) {
    List<Place> places = new ArrayList<>();
    for (int down = 0; down < 3; down++) {
      places.add(new Place(true, row + down, column));
    }
    return places;
  }

  /** The first row that nobody uses; a chain that grows to the left goes on at its right end. */
  private Place ownRow(int object, Location through, Fields heap) {
    Place holder = cells.of(through.object());
    int row = holder == null ? 0 : holder.row() + 1;
    while (!cells.empty(row)) {
      row++;
    }
    boolean pushed = links(object, heap).stream().anyMatch(o -> cells.of(o) != null);
    return new Place(true, row, pushed ? most : least);
  }
}
