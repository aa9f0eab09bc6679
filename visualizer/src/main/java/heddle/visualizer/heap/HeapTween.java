package heddle.visualizer.heap;

import heddle.visualizer.heap.HeapScene.Arrow;
import heddle.visualizer.heap.HeapScene.Box;
import heddle.visualizer.heap.HeapScene.Flag;
import heddle.visualizer.heap.HeapScene.Style;
import heddle.visualizer.history.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pictures between two steps: what has changed its place slides, and references swing. */
final class HeapTween {
  private static final int SAMPLES = 24;

  private final HeapScene from;
  private final HeapScene to;
  private final Map<Integer, Box> boxes = new HashMap<>();
  private final Map<String, Flag> flags = new HashMap<>();
  private final Map<Location, Arrow> arrows = new HashMap<>();

  /** The way from one picture to the next. */
  HeapTween(HeapScene from, HeapScene to) {
    this.from = from;
    this.to = to;
    from.boxes().forEach(b -> boxes.put(b.object(), b));
    from.flags().forEach(f -> flags.put(f.key(), f));
    from.arrows().stream()
        .filter(a -> a.style() != Style.GONE)
        .forEach(a -> arrows.put(a.slot(), a));
  }

  /** The picture after some part of the way, from 0 to 1. */
  HeapScene at(double part) {
    if (part >= 1) {
      return to;
    }
    double eased = part * part * (3 - 2 * part);
    List<Box> movedBoxes = new ArrayList<>();
    for (Box b : to.boxes()) {
      Box old = boxes.getOrDefault(b.object(), b);
      Point p = new Point(old.x(), old.y()).toward(new Point(b.x(), b.y()), eased);
      movedBoxes.add(b.at(p.x(), p.y()));
    }
    List<Flag> movedFlags = new ArrayList<>();
    for (Flag f : to.flags()) {
      Flag old = flags.getOrDefault(f.key(), f);
      Point p = new Point(old.x(), old.y()).toward(new Point(f.x(), f.y()), eased);
      movedFlags.add(f.at(p.x(), p.y()));
    }
    List<Arrow> movedArrows = new ArrayList<>();
    for (Arrow a : to.arrows()) {
      Arrow old = a.style() == Style.GONE ? null : arrows.get(a.slot());
      boolean still = old == null || old.line().equals(a.line());
      movedArrows.add(
          still ? a : new Arrow(a.slot(), a.style(), between(old.line(), a.line(), eased)));
    }
    return new HeapScene(
        movedBoxes,
        to.tabs(),
        movedArrows,
        movedFlags,
        to.cursors(),
        Double.isNaN(to.stripY()) ? from.stripY() : to.stripY(),
        to.hidden(),
        to.width(),
        to.height());
  }

  /** A line between two lines, point by point along their lengths. */
  private static List<Point> between(List<Point> a, List<Point> b, double part) {
    List<Point> line = new ArrayList<>();
    for (int i = 0; i <= SAMPLES; i++) {
      double along = (double) i / SAMPLES;
      line.add(along(a, along).toward(along(b, along), part));
    }
    return line;
  }

  private static Point along(List<Point> line, double part) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i - 1).distance(line.get(i));
    }
    double left = length * part;
    for (int i = 1; i < line.size(); i++) {
      double piece = line.get(i - 1).distance(line.get(i));
      if (piece >= left && piece > 0) {
        return line.get(i - 1).toward(line.get(i), left / piece);
      }
      left -= piece;
    }
    return line.getLast();
  }
}
