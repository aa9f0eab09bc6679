package heddle.visualizer.locks;

import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.visualizer.locks.LocksScene.Edge;
import heddle.visualizer.locks.LocksScene.Kind;
import heddle.visualizer.locks.LocksScene.Ring;
import heddle.visualizer.locks.LocksScene.Role;
import heddle.visualizer.locks.LocksScene.ThreadBox;
import heddle.visualizer.picture.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** Draws up one ring of threads: they stand on a circle, an arrow leads from each to the next. */
final class RingLayout {
  static final double BOX_WIDTH = 104;
  static final double BOX_HEIGHT = 34;

  private static final double TITLE = 34;
  private static final double MARGIN = 18;
  private static final double LABEL_LINE = 16;
  private static final int CURVE_POINTS = 16;

  private final TraceState state;
  private final List<Integer> ring;
  private final double labelWidth;
  private final double radiusX;
  private final double radiusY;
  private final double centreX;
  private final double centreY;
  private final double left;
  private final double top;

  RingLayout(TraceState state, List<Integer> ring, double left, double top, TextMeasure code) {
    this.state = state;
    this.ring = ring;
    this.left = left;
    this.top = top;
    labelWidth =
        ring.stream().flatMap(t -> label(t).stream()).mapToDouble(code::width).max().orElse(0);
    boolean pair = ring.size() == 2;
    radiusX = pair ? Math.max(110, labelWidth / 2 + BOX_WIDTH / 2 + 8) : 60 + 24.0 * ring.size();
    radiusY = pair ? 58 : 20 + 22.0 * ring.size();
    centreX = left + width() / 2;
    centreY = top + TITLE + (height() - TITLE) / 2;
  }

  double width() {
    double beside = ring.size() == 2 ? BOX_WIDTH / 2 : Math.max(BOX_WIDTH / 2, labelWidth + 12);
    return 2 * (radiusX + beside + MARGIN);
  }

  double height() {
    return TITLE + 2 * (radiusY + BOX_HEIGHT / 2 + LABEL_LINE + MARGIN);
  }

  /** The box round it all. */
  Ring frame() {
    List<String> names = ring.stream().map(state::threadName).toList();
    String title =
        names.size() == 1
            ? names.getFirst() + " waits for itself"
            : String.join(", ", names.subList(0, names.size() - 1))
                + " and "
                + names.getLast()
                + " wait for each other";
    return new Ring(title, left, top, width(), height());
  }

  /** The threads, clockwise from the top; two stand side by side. */
  List<ThreadBox> threads() {
    List<ThreadBox> boxes = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      double angle = angle(i);
      boxes.add(
          new ThreadBox(
              ring.get(i),
              state.threadName(ring.get(i)),
              state.thread(ring.get(i)).operation(),
              true,
              false,
              Role.IN_RING,
              Math.rint(centreX + radiusX * Math.cos(angle) - BOX_WIDTH / 2),
              Math.rint(centreY + radiusY * Math.sin(angle) - BOX_HEIGHT / 2),
              BOX_WIDTH,
              BOX_HEIGHT));
    }
    return boxes;
  }

  private double angle(double i) {
    double start = ring.size() == 2 ? -Math.PI : -Math.PI / 2;
    return start + 2 * Math.PI * i / ring.size();
  }

  /** From each thread an arrow to the next, with the lock and the line at which it waits. */
  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    List<ThreadBox> boxes = threads();
    for (int i = 0; i < ring.size(); i++) {
      ThreadState t = state.thread(ring.get(i));
      List<Double> xs = new ArrayList<>();
      List<Double> ys = new ArrayList<>();
      ThreadBox to = boxes.get((i + 1) % ring.size());
      arc(boxes.get(i), to, i, xs, ys);
      double middle = angle(i + 0.5);
      List<String> label = label(t.thread());
      double out = 12 + labelWidth / 2 * Math.abs(Math.cos(middle));
      double up = Math.sin(middle) < 0 ? LABEL_LINE * (label.size() - 1) : 0;
      edges.add(
          new Edge(
              Kind.RING,
              t.thread(),
              t.waitsFor(),
              xs,
              ys,
              0,
              label,
              centreX
                  + bulge(radiusX) * Math.cos(middle)
                  + out * Math.signum(round(Math.cos(middle))),
              centreY + bulge(radiusY) * Math.sin(middle) + 14 * round(Math.sin(middle)) - up));
    }
    return edges;
  }

  private static double round(double x) {
    return Math.rint(x * 1e6) / 1e6;
  }

  /** Arrows run a little outside of the circle. */
  private static double bulge(double radius) {
    return radius * 1.06;
  }

  /** The part of the circle between two boxes. */
  private void arc(ThreadBox from, ThreadBox to, int i, List<Double> xs, List<Double> ys) {
    for (int k = 0; k <= 4 * CURVE_POINTS; k++) {
      double angle = angle(i + (double) k / (4 * CURVE_POINTS));
      double x = centreX + bulge(radiusX) * Math.cos(angle);
      double y = centreY + bulge(radiusY) * Math.sin(angle);
      if (!covers(from, x, y) && !covers(to, x, y)) {
        xs.add(x);
        ys.add(y);
      }
    }
  }

  private static boolean covers(ThreadBox box, double x, double y) {
    double gap = 3;
    return x > box.x() - gap
        && x < box.x() + box.width() + gap
        && y > box.y() - gap
        && y < box.y() + box.height() + gap;
  }

  private List<String> label(int thread) {
    ThreadState t = state.thread(thread);
    int line = t.next() == null || t.next().position() == null ? -1 : t.next().position().line();
    String lock = t.waitsFor() == 0 ? "?" : state.name(t.waitsFor());
    return line > 0 ? List.of(lock, "line " + line) : List.of(lock);
  }
}
