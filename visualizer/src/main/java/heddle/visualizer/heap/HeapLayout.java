package heddle.visualizer.heap;

import heddle.model.trace.ObjectInfo;
import heddle.model.trace.TraceState;
import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.heap.Router.Block;
import heddle.visualizer.history.Fields;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.Shapes;
import heddle.visualizer.history.SharedFields;
import heddle.visualizer.picture.TextMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws up the heap of a run, step by step. */
final class HeapLayout {
  /** With more objects only the nearest are drawn. */
  static final int MOST_OBJECTS = 60;

  /** With more references they are written instead of drawn. */
  static final int MOST_ARROWS = 25;

  private final History history;
  private final Shapes shapes;
  private final HeapPlaces places;
  private final HeapMetrics metrics;
  private final List<Location> roots;
  private final Floor floor;
  private final ObjectCells objectCells;

  HeapLayout(History history, HeapWindow window, TextMeasure bold, TextMeasure code) {
    this(history, window, HeapPlaces.of(window, history.shapes()), bold, code);
  }

  /** The same where the places of the window are known. */
  HeapLayout(
      History history, HeapWindow window, HeapPlaces places, TextMeasure bold, TextMeasure code) {
    this.history = history;
    this.places = places;
    shapes = history.shapes();
    roots = SharedFields.of(history, shapes);
    metrics = HeapMetrics.of(history, window, places, roots, bold, code);
    floor = new Floor(shapes, places, metrics, roots.size());
    objectCells = new ObjectCells(shapes, places, metrics);
  }

  /** The fields of the object under study. */
  List<Location> roots() {
    return roots;
  }

  /** Kinds and fields of objects. */
  Shapes shapes() {
    return shapes;
  }

  /** What is drawn after a step. */
  HeapScene at(TraceState state) {
    Fields heap = state::fields;
    List<Integer> all = shown(state, heap);
    List<Integer> drawn = all.subList(0, Math.min(MOST_OBJECTS, all.size()));
    Set<Integer> visible = new LinkedHashSet<>(drawn);
    HeapChanges changes = new HeapChanges(history, state.step());
    CellBuilder cells =
        new CellBuilder(history, shapes, heap, changes, visible::contains, state.step());
    Cursors cursors = new Cursors(shapes, heap);
    boolean arrows = references(drawn, cells, visible, state.step()) <= MOST_ARROWS;

    List<Tab> tabs = tabs(cells);
    Map<Integer, Box> boxes = new LinkedHashMap<>();
    Map<Integer, Block> blocks = new LinkedHashMap<>();
    List<Flag> flags = new ArrayList<>();
    FlagBuilder flagging = new FlagBuilder(history, metrics, state);
    for (int object : drawn) {
      Place place = places.at(object, state.step()).orElseThrow();
      List<Cell> inside =
          objectCells.of(object, cells, arrows, () -> cursors.first(object, visible));
      Box box = box(object, place, state, inside);
      boxes.put(object, box);
      blocks.put(object, block(object, place, box));
      flags.addAll(flagging.of(box, flagLines(place)));
    }
    List<Arrow> lines = new ArrowBuilder(floor, blocks, cells).of(roots, tabs, boxes.values());
    boolean detached = boxes.values().stream().anyMatch(Box::detached);
    return new HeapScene(
        List.copyOf(boxes.values()),
        tabs,
        lines,
        flags,
        cursors.of(boxes.values(), changes),
        detached ? floor.stripTop() : Double.NaN,
        all.size() - drawn.size(),
        floor.width(),
        floor.height());
  }

  /** The objects that have a place, those nearest to the object under study first. */
  private List<Integer> shown(TraceState state, Fields heap) {
    Set<Integer> shown = new LinkedHashSet<>(Reach.shared(heap, shapes).objects());
    shown.addAll(places.objects());
    return shown.stream().filter(o -> places.at(o, state.step()).isPresent()).toList();
  }

  /** How many references lead farther than to the next cell of the row. */
  private int references(List<Integer> drawn, CellBuilder cells, Set<Integer> visible, int step) {
    int count = 0;
    for (int object : drawn) {
      Place place = places.at(object, step).orElseThrow();
      Place next = new Place(place.shared(), place.row(), place.column() + 1);
      for (String field : shapes.fields(object)) {
        int target = cells.pointer(new Location(object, field)).target();
        boolean far = visible.contains(target) && !next.equals(places.at(target, step).get());
        count += far ? 1 : 0;
      }
    }
    return count;
  }

  private List<Tab> tabs(CellBuilder cells) {
    List<Tab> tabs = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      tabs.add(
          new Tab(
              cells.cell(
                  roots.get(i),
                  SharedFields.name(roots.get(i)),
                  true,
                  HeapMetrics.MARGIN,
                  HeapMetrics.MARGIN + i * HeapMetrics.TAB_PITCH,
                  metrics.tabWidth(),
                  HeapMetrics.TAB_HEIGHT)));
    }
    return tabs;
  }

  private Box box(int object, Place place, TraceState state, List<Cell> inside) {
    ObjectInfo info = shapes.info(object);
    boolean node = info != null && info.node();
    int back = history.names().cameBackAt(object, state.step());
    boolean made =
        state.step() > 0
            && history.trace().steps().get(state.step()).objects().stream()
                .anyMatch(o -> o.id() == object);
    double overhang = Seating.spreads(shapes, object) ? HeapMetrics.GUTTER / 4 : 0;
    return new Box(
        object,
        shapes.kind(object),
        floor.x(places.column(place)) - overhang,
        floor.y(floor.index(place)),
        metrics.width(places.width(object)) + 2 * overhang,
        metrics.height(shapes, object),
        info == null ? history.names().object(object, state.step()) : info.label(),
        node ? history.names().incarnation(object, state.step()) : 0,
        back < 0 ? 0 : history.trace().steps().get(back).thread(),
        made ? history.trace().steps().get(state.step()).thread() : 0,
        !place.shared(),
        inside);
  }

  private Block block(int object, Place place, Box box) {
    return new Block(
        floor.index(place),
        places.column(place),
        places.width(object),
        box.x(),
        box.y(),
        box.width(),
        box.height());
  }

  private int flagLines(Place place) {
    return Math.max(1, Floor.flagLines(places.flags(place.shared(), place.row())));
  }
}
