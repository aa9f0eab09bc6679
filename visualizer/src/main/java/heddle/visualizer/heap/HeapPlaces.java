package heddle.visualizer.heap;

import heddle.model.trace.HeapChange;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Value;
import heddle.visualizer.history.Fields;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where every object stands at every step of a run. Found by going through the run once: an object
 * gets a cell when it can first be reached from the object under study and keeps it until it cannot
 * be reached any more; one that only threads still hold gets one in the strip below. So a place
 * follows from the steps up to it, and a run that goes on moves nothing that it has not changed.
 */
final class HeapPlaces {
  private final Shapes shapes;
  private final Map<Integer, Map<String, Value>> heap = new HashMap<>();
  private final Map<Integer, List<Integer>> held = new TreeMap<>();
  private final List<Integer> containers = new ArrayList<>();
  private final Cells shared = new Cells();
  private final Cells strip = new Cells();
  private final Map<Integer, NavigableMap<Integer, Optional<Place>>> byObject = new HashMap<>();
  private final Map<Line, Integer> flags = new HashMap<>();
  private final Seating seating;
  private final Set<Integer> locks = new TreeSet<>();
  private Reach reach;
  private int rows;
  private int stripRows;
  private int stripColumns;
  private boolean holders;
  private int firstColumn;
  private int lastColumn;

  private record Line(boolean shared, int row) {}

  private HeapPlaces(Shapes shapes) {
    this.shapes = shapes;
    this.seating = new Seating(shared, shapes);
  }

  /** The places in a stretch of a run. */
  static HeapPlaces of(HeapWindow window, Shapes shapes) {
    HeapPlaces places = new HeapPlaces(shapes);
    places.add(window.steps());
    return places;
  }

  /** Goes on with the steps behind those that are known. */
  void add(List<Step> steps) {
    steps.forEach(this::add);
  }

  private void add(Step step) {
    for (ObjectInfo o : step.objects()) {
      if (shapes.kind(o.id()) == ObjectKind.OTHER) {
        containers.add(o.id());
      }
    }
    for (HeapChange c : step.heap()) {
      heap.computeIfAbsent(c.object(), k -> new LinkedHashMap<>()).put(c.field(), c.value());
    }
    boolean otherHolders = false;
    for (ThreadState t : step.threads()) {
      List<Integer> now = references(t);
      otherHolders |= !now.equals(held.put(t.thread(), now));
    }
    boolean otherHeap = reach == null || !step.heap().isEmpty();
    if (otherHeap || otherHolders) {
      place(step.number(), otherHeap);
      countFlags();
    }
  }

  private void place(int step, boolean otherHeap) {
    Fields fields = o -> heap.getOrDefault(o, Map.of());
    if (otherHeap) {
      reach = Reach.sharedInDepth(fields, shapes);
      placeShared(step, reach, fields);
    }
    Set<Integer> holders = holders(fields);
    if (!strip.empty() || !holders.stream().allMatch(reach::contains)) {
      placeDetached(step, reach.and(holders, fields, shapes).without(reach), fields);
    }
  }

  private void countFlags() {
    Map<Integer, Integer> counts = new HashMap<>();
    locks.forEach(lock -> counts.put(lock, 1)); // its owner
    held.values().forEach(list -> list.forEach(o -> counts.merge(o, 1, Integer::sum)));
    counts.forEach(
        (object, count) -> {
          Place place = shared.of(object) == null ? strip.of(object) : shared.of(object);
          if (place != null) {
            flags.merge(new Line(place.shared(), place.row()), count, Math::max);
          }
        });
  }

  /** The most flags that any object of a row ever has. */
  int flags(boolean inStructure, int row) {
    return flags.getOrDefault(new Line(inStructure, row), 0);
  }

  private static List<Integer> references(ThreadState t) {
    return t.frames().stream()
        .flatMap(f -> f.locals().stream())
        .map(Local::value)
        .filter(Value::isReference)
        .map(Value::object)
        .toList();
  }

  private Set<Integer> holders(Fields fields) {
    Set<Integer> holders = new LinkedHashSet<>();
    held.values()
        .forEach(list -> list.stream().filter(o -> links(o, fields)).forEach(holders::add));
    containers.stream().filter(c -> holdsNode(c, fields, shapes)).forEach(holders::add);
    return holders;
  }

  /** Whether it says something about the structure; a thread's own array of numbers does not. */
  private boolean links(int object, Fields fields) {
    return shapes.kind(object) != ObjectKind.ARRAY
        || fields.of(object).values().stream().anyMatch(Value::isReference);
  }

  /** Whether the object keeps a link of a data structure, as a cache of free nodes does. */
  static boolean holdsNode(int object, Fields fields, Shapes shapes) {
    return fields.of(object).values().stream()
        .anyMatch(v -> v.isReference() && shapes.kind(v.object()) == ObjectKind.NODE);
  }

  private void placeShared(int step, Reach reach, Fields fields) {
    for (int gone : shared.objects()) {
      if (!reach.contains(gone)) {
        shared.remove(gone);
        record(gone, step, null);
      }
    }
    for (int object : reach.objects()) {
      if (shared.of(object) == null) {
        Place place = seating.seat(object, reach.through(object), fields);
        strip.remove(object);
        record(object, step, place);
        rows = Math.max(rows, place.row() + 1);
        firstColumn = Math.min(firstColumn, place.column());
        lastColumn = Math.max(lastColumn, place.column() + seating.width(object) - 1);
      }
    }
  }

  private void placeDetached(int step, List<Integer> detached, Fields fields) {
    for (int gone : strip.objects()) {
      if (!detached.contains(gone)) {
        strip.remove(gone);
        if (shared.of(gone) == null) {
          record(gone, step, null);
        }
      }
    }
    for (int object : new TreeSet<>(detached)) {
      if (strip.of(object) == null) {
        int width = seating.width(object);
        boolean holder = containers.contains(object) && holdsNode(object, fields, shapes);
        Place place = holder ? firstFreeHolder() : firstFree(width);
        strip.put(object, place, width);
        record(object, step, place);
        stripRows = Math.max(stripRows, place.row() + 1);
        stripColumns = Math.max(stripColumns, place.column() + width);
      }
    }
  }

  /** What keeps detached links stands to the left of them, below the fields. */
  private Place firstFreeHolder() {
    holders = true;
    int row = 0;
    while (!strip.free(row, -1, 1)) {
      row++;
    }
    return new Place(false, row, -1);
  }

  private Place firstFree(int width) {
    for (int cell = 0; ; cell++) {
      int row = cell / Seating.COLUMNS;
      int column = cell % Seating.COLUMNS;
      boolean fits = cell % Seating.COLUMNS + width <= Seating.COLUMNS || width > Seating.COLUMNS;
      if (fits && strip.free(row, column, width)) {
        return new Place(false, row, column);
      }
    }
  }

  private void record(int object, int step, Place place) {
    if (shapes.locked(object)) {
      locks.add(object);
    }
    byObject.computeIfAbsent(object, k -> new TreeMap<>()).put(step, Optional.ofNullable(place));
  }

  /** Where the object stands after a step; empty if it is not shown then. */
  Optional<Place> at(int object, int step) {
    NavigableMap<Integer, Optional<Place>> places = byObject.get(object);
    Map.Entry<Integer, Optional<Place>> entry = places == null ? null : places.floorEntry(step);
    return entry == null ? Optional.empty() : entry.getValue();
  }

  /** The places that the object ever has. */
  List<Place> all(int object) {
    return byObject.get(object).values().stream().flatMap(Optional::stream).toList();
  }

  /** The objects that are ever shown. */
  Set<Integer> objects() {
    return new TreeSet<>(byObject.keySet());
  }

  /** How many rows the structure ever takes. */
  int rows() {
    return rows;
  }

  /** Whether anything ever keeps detached links, as a cache of free nodes does. */
  boolean holders() {
    return holders;
  }

  /** How many rows the strip of detached objects ever takes. */
  int stripRows() {
    return stripRows;
  }

  /** How many columns the object takes. */
  int width(int object) {
    return seating.width(object);
  }

  /** How many columns are ever used. */
  int columns() {
    return Math.max(stripColumns, rows == 0 ? 0 : lastColumn - firstColumn + 1);
  }

  /** The column of a place, from the leftmost one that is ever used, which is 0. */
  int column(Place place) {
    return place.shared() ? place.column() - firstColumn : place.column();
  }
}
