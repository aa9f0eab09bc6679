package heddle.visualizer.heap;

import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Value;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Location;
import heddle.visualizer.history.ObjectKind;
import heddle.visualizer.history.Shapes;
import heddle.visualizer.history.SharedFields;
import heddle.visualizer.history.Write;
import heddle.visualizer.picture.TextMeasure;
import java.util.List;

/**
 * The sizes of things, the same at every step of a run.
 *
 * @param boxWidth how wide boxes are
 * @param tabWidth how wide the fields of the object under study are
 * @param arrayHeight how high arrays are
 * @param bold how wide titles and flags are
 * @param code how wide fields and values are
 */
record HeapMetrics(
    double boxWidth, double tabWidth, double arrayHeight, TextMeasure bold, TextMeasure code) {
  static final double MARGIN = 16;
  static final double TAB_HEIGHT = 28;
  static final double TAB_PITCH = 38;
  static final double GUTTER = 44;
  static final double CHANNEL = 26;
  static final double TITLE = 26;
  static final double LINE = 18;
  static final double LOCK_HEIGHT = 34;
  static final double CUT = 12;
  static final double ARRAY_HEIGHT = 42;

  /** The room below the elements of arrays in which something is counted. */
  static final double CURSOR = 20;

  static final double FLAG_PITCH = 20;
  static final int MOST_FIELDS = 8;

  private static final double LEAST_BOX = 84;
  private static final double MOST_BOX = 190;
  private static final double LEAST_TAB = 56;
  private static final double MOST_TAB = 200;
  private static final double PADDING = 10;
  private static final double GAP = 6;

  /** The sizes for a run. */
  static HeapMetrics of(
      History history,
      HeapWindow window,
      HeapPlaces places,
      List<Location> roots,
      TextMeasure bold,
      TextMeasure code) {
    Shapes shapes = history.shapes();
    double box = LEAST_BOX;
    for (int object : places.objects()) {
      ObjectInfo info = shapes.info(object);
      if (info != null) {
        double beside = info.node() ? bold.width("#9") + 26 : 0;
        beside += shapes.kind(object) == ObjectKind.LOCK ? 2 * CUT - PADDING : 0;
        box = Math.max(box, bold.width(info.label()) + beside + 2 * PADDING);
      }
      if (shapes.kind(object) != ObjectKind.ARRAY) {
        for (String field : shapes.fields(object)) {
          double cut = shapes.kind(object) == ObjectKind.LOCK ? 2 * CUT : 0;
          box = Math.max(box, fieldWidth(history, window, new Location(object, field), code) + cut);
        }
      }
    }
    box = Math.ceil(Math.min(MOST_BOX, box));
    double tab = LEAST_TAB;
    for (Location field : roots) {
      tab = Math.max(tab, fieldWidth(history, window, field, code));
    }
    tab = Math.ceil(Math.min(MOST_TAB, tab));
    boolean counted =
        new Cursors(shapes, window.trace().stateAt(window.last())::fields).any(places.objects());
    return new HeapMetrics(
        box,
        places.holders() ? Math.max(box, tab) : tab,
        counted ? ARRAY_HEIGHT + CURSOR : ARRAY_HEIGHT,
        bold,
        code);
  }

  /** The room of a name and the widest value that it has meanwhile, with the old one before it. */
  private static double fieldWidth(
      History history, HeapWindow window, Location field, TextMeasure code) {
    List<Write> writes = history.writes().between(field, window.first(), window.last());
    double most = 0;
    double before = 0;
    for (Write w : writes) {
      Value value = w.value();
      double now = code.width(written(history, w));
      most = Math.max(most, before + now);
      before = value.isReference() ? 0 : now + GAP; // of a reference an arrow remains
    }
    return code.width(SharedFields.name(field)) + 2 * GAP + most + 2 * PADDING;
  }

  /** A reference to what is drawn is an arrow; for a flag in its place there is some room. */
  private static String written(History history, Write w) {
    Value value = w.value();
    if (value.isReference() && history.shapes().drawn(value.object())) {
      return "A#1";
    }
    return value.isNull() ? "∅" : history.names().value(value, w.step());
  }

  /** The distance from one column to the next. */
  double pitch() {
    return boxWidth + GUTTER;
  }

  /** The height of an object. */
  double height(Shapes shapes, int object) {
    return switch (shapes.kind(object)) {
      case LOCK -> {
        int fields = fields(shapes, object);
        yield fields == 0 ? LOCK_HEIGHT : TITLE + fields * LINE + 10;
      }
      case ARRAY -> arrayHeight;
      default -> {
        int fields = fields(shapes, object);
        yield TITLE + fields * LINE + (fields > 0 ? 6 : 4);
      }
    };
  }

  private static int fields(Shapes shapes, int object) {
    return Math.min(MOST_FIELDS + 1, shapes.fields(object).size());
  }

  /** The width of an object that stands on so many cells. */
  double width(int cells) {
    return cells * pitch() - GUTTER;
  }
}
