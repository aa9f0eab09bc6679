package heddle.visualizer.heap;

import heddle.model.trace.ObjectInfo;
import heddle.model.trace.TraceState;
import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Cell;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Style;
import heddle.visualizer.heap.HeapScene.Tab;
import heddle.visualizer.heap.Router.Block;
import heddle.visualizer.history.Fields;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Pointer;
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

  private static final double NARROW_CELL = 48;

  private final History history;
  private final Shapes shapes;
  private final HeapPlaces places;
  private final HeapMetrics metrics;
  private final List<Location> roots;
  private final Floor floor;

  HeapLayout(History history, TextMeasure bold, TextMeasure code) {
    this.history = history;
    shapes = Shapes.of(history.trace());
    places = HeapPlaces.of(history.trace(), shapes);
    roots = SharedFields.of(history, shapes);
    metrics = HeapMetrics.of(history, shapes, places, roots, bold, code);
    floor = new Floor(shapes, places, metrics, roots.size());
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
    boolean arrows = references(drawn, cells, visible, state.step()) <= MOST_ARROWS;

    List<Tab> tabs = tabs(cells);
    Map<Integer, Box> boxes = new LinkedHashMap<>();
    Map<Integer, Block> blocks = new LinkedHashMap<>();
    List<Flag> flags = new ArrayList<>();
    FlagBuilder flagging = new FlagBuilder(history, metrics, state);
    for (int object : drawn) {
      Place place = places.at(object, state.step()).orElseThrow();
      Box box = box(object, place, state, cells, arrows);
      boxes.put(object, box);
      blocks.put(object, block(object, place, box));
      flags.addAll(flagging.of(box, flagLines(place)));
    }
    List<Arrow> lines = arrows(tabs, boxes, blocks, cells);
    boolean detached = boxes.values().stream().anyMatch(Box::detached);
    return new HeapScene(
        List.copyOf(boxes.values()),
        tabs,
        lines,
        flags,
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

  private Box box(int object, Place place, TraceState state, CellBuilder cells, boolean arrows) {
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
        cells(object, cells, arrows));
  }

  private List<Cell> cells(int object, CellBuilder builder, boolean arrows) {
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

  private List<Arrow> arrows(
      List<Tab> tabs, Map<Integer, Box> boxes, Map<Integer, Block> blocks, CellBuilder cells) {
    Router router = new Router(floor, List.copyOf(blocks.values()));
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < tabs.size(); i++) {
      Cell cell = tabs.get(i).cell();
      Point from = new Point(cell.x() + cell.width(), cell.y() + cell.height() / 2);
      draw(arrows, cell, roots.get(i), cells, blocks, target -> router.fromSide(from, -1, target));
    }
    for (Box box : boxes.values()) {
      Block block = blocks.get(box.object());
      for (Cell cell : box.cells()) {
        if (cell.slot() != null) {
          Location field = new Location(box.object(), cell.name());
          draw(
              arrows, cell, field, cells, blocks, target -> line(router, box, block, cell, target));
        }
      }
    }
    return arrows;
  }

  private List<Point> line(Router router, Box box, Block block, Cell cell, Block target) {
    if (box.kind() == ObjectKind.ARRAY) {
      double x = box.x() + cell.x() + cell.width() / 2;
      return router.fromBelow(new Point(x, box.y() + box.height()), block.row(), target);
    }
    double y = box.y() + cell.y() + cell.height() / 2;
    int column = block.column() + block.columns() - 1;
    return router.fromSide(new Point(box.x() + box.width(), y), column, target);
  }

  @FunctionalInterface
  private interface Lead {
    List<Point> to(Block target);
  }

  private static void draw(
      List<Arrow> arrows,
      Cell cell,
      Location field,
      CellBuilder cells,
      Map<Integer, Block> blocks,
      Lead lead) {
    Pointer pointer = cells.pointer(field);
    if (cell.arrow()) {
      Style style = cell.changed() ? Style.NEW : Style.KEPT;
      arrows.add(new Arrow(cell.slot(), style, lead.to(blocks.get(pointer.target()))));
    }
    int old = cells.oldTarget(pointer);
    if (old > 0) {
      arrows.add(new Arrow(cell.slot(), Style.GONE, lead.to(blocks.get(old))));
    }
  }
}
