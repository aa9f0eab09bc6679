package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Cursor;
import heddle.visualizer.history.Fields;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Pointer;
import heddle.visualizer.history.Shapes;
import heddle.visualizer.history.SharedFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Fields that say where in an array something begins or ends, as the head and tail of a ring and
 * the top and bottom of a deque do: numbers beside the array in the same object, called as such
 * fields are. They count on and on, so the place in the array is the rest.
 */
final class Cursors {
  private static final int ROOT = 1;
  private static final List<String> WORDS =
      List.of("head", "tail", "top", "bottom", "front", "rear", "first", "last", "index", "cursor");

  private final Shapes shapes;
  private final Fields heap;

  /** Of longer arrays no more elements are recorded, so the rest of a division is not known. */
  private static final int RECORDED = 64;

  /** A field of this kind and what it holds. */
  private record Count(Location field, Location slot, long value) {}

  Cursors(Shapes shapes, Fields heap) {
    this.shapes = shapes;
    this.heap = heap;
  }

  private static boolean counts(String field) {
    String name = field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(name::contains);
  }

  /** By array, what counts in it; of the arrays of one object the first. */
  private Map<Integer, List<Count>> all(Collection<Integer> drawn) {
    Map<Integer, List<Count>> all = new LinkedHashMap<>();
    List<Integer> owners = new ArrayList<>(List.of(ROOT));
    drawn.stream().filter(o -> shapes.kind(o) != ObjectKind.ARRAY).forEach(owners::add);
    for (int owner : owners) {
      int array = 0;
      List<Count> counts = new ArrayList<>();
      for (String field : shapes.fields(owner)) {
        Location location = new Location(owner, field);
        Pointer pointer = Pointer.at(location, heap, shapes);
        if (array == 0 && shapes.kind(pointer.target()) == ObjectKind.ARRAY) {
          array = pointer.target();
        } else if (counts(field)) {
          Pointer number = inner(pointer);
          number(number).ifPresent(n -> counts.add(new Count(location, number.slot(), n)));
        }
      }
      if (array > 0 && !counts.isEmpty()) {
        all.put(array, counts);
      }
    }
    return all;
  }

  /** A count may stand in an object of its own, with room around it. */
  private Pointer inner(Pointer pointer) {
    boolean boxed =
        shapes.kind(pointer.target()) == ObjectKind.OTHER
            && shapes.fields(pointer.target()).contains("value");
    return boxed ? Pointer.at(new Location(pointer.target(), "value"), heap, shapes) : pointer;
  }

  private static OptionalLong number(Pointer pointer) {
    boolean number = pointer.value() != null && pointer.value().text().matches("\\d{1,18}");
    return number ? OptionalLong.of(Long.parseLong(pointer.value().text())) : OptionalLong.empty();
  }

  /** The element that a count means, or -1 if that is not known. */
  private int index(int array, long count) {
    int length = Math.max(1, shapes.fields(array).size());
    if (length < RECORDED) {
      return (int) (count % length);
    }
    return count < RECORDED ? (int) count : -1;
  }

  /** Whether there are any. */
  boolean any(Collection<Integer> drawn) {
    return !all(drawn).isEmpty();
  }

  /** The least index at which a cursor of an array stands, counted by what has counted least. */
  int first(int array, Collection<Integer> drawn) {
    return all(drawn).getOrDefault(array, List.of()).stream().mapToLong(Count::value).min().stream()
        .mapToInt(n -> index(array, n))
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(0);
  }

  /** The cursors below the elements that they stand at; those at one element in one. */
  List<Cursor> of(Collection<Box> boxes, HeapChanges changes) {
    Map<Integer, Box> byObject = new LinkedHashMap<>();
    boxes.forEach(b -> byObject.put(b.object(), b));
    List<Cursor> cursors = new ArrayList<>();
    all(byObject.keySet())
        .forEach(
            (array, counts) -> {
              Box box = byObject.get(array);
              if (box != null) {
                for (Cell cell : box.cells()) {
                  at(box, cell, counts, changes, cursors);
                }
              }
            });
    return cursors;
  }

  private void at(
      Box box, Cell cell, List<Count> counts, HeapChanges changes, List<Cursor> cursors) {
    int index = Shapes.index(cell.name());
    List<Count> here =
        counts.stream().filter(c -> index >= 0 && index(box.object(), c.value()) == index).toList();
    if (!here.isEmpty()) {
      String text = String.join(" ", here.stream().map(c -> SharedFields.name(c.field())).toList());
      boolean changed = here.stream().anyMatch(c -> changes.contains(c.slot()));
      cursors.add(
          new Cursor(
              box.object(),
              text,
              changed,
              box.x() + cell.x() + cell.width() / 2,
              box.y() + HeapMetrics.ARRAY_HEIGHT + HeapMetrics.CURSOR / 2 - 2));
    }
  }
}
