package heddle.visualizer.heap;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The cells of the structure, and who stands on which. An array may stand on several in a row. */
final class Cells {
  private record Cell(int row, int column) {}

  private final Set<Cell> taken = new HashSet<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, Integer> widths = new HashMap<>();

  /** Where the object stands, or {@code null}. */
  Place of(int object) {
    return places.get(object);
  }

  /** Whether so many cells from here to the right are free. */
  boolean free(int row, int column, int width) {
    for (int i = 0; i < width; i++) {
      if (taken.contains(new Cell(row, column + i))) {
        return false;
      }
    }
    return row >= 0;
  }

  /** Whether nothing stands on this row. */
  boolean empty(int row) {
    return taken.stream().noneMatch(c -> c.row() == row);
  }

  /** Puts an object on cells that are free. */
  void put(int object, Place place, int width) {
    places.put(object, place);
    widths.put(object, width);
    for (int i = 0; i < width; i++) {
      taken.add(new Cell(place.row(), place.column() + i));
    }
  }

  /** Takes an object away. */
  void remove(int object) {
    Place place = places.remove(object);
    if (place != null) {
      for (int i = 0; i < widths.get(object); i++) {
        taken.remove(new Cell(place.row(), place.column() + i));
      }
    }
  }

  /** Whether nobody stands anywhere. */
  boolean empty() {
    return places.isEmpty();
  }

  /** Who stands somewhere. */
  Set<Integer> objects() {
    return Set.copyOf(places.keySet());
  }
}
