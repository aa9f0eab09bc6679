package heddle.visualizer.benchmark;

import heddle.visualizer.benchmark.Plot.Dot;
import heddle.visualizer.benchmark.Plot.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plot laid out in a size: what is drawn where, on the screen and in a file alike. */
final class PlotDrawing {
  private static final double LEFT = 64;
  private static final double RIGHT = 20;
  private static final double BOTTOM = 44;
  private static final double LEGEND_LINE = 18;
  private static final double LETTER = 6.6;
  private static final double KEY = 26;
  private static final double CAP = 4;
  private static final double WIDEST_BAR = 56;
  private static final double HEADROOM = 1.06;
  private static final int ROUGH_TICKS = 5;

  /** Something that is drawn. */
  sealed interface Mark {}

  /** How a stroke looks. */
  enum Pen {
    GRID,
    AXIS,
    LINE,
    DASHED,
    INTERVAL
  }

  /** A straight line; {@code place} tells the colour of a line or an interval. */
  record Stroke(Pen pen, int place, double x1, double y1, double x2, double y2) implements Mark {}

  /** A bar. */
  record Box(int place, double x, double y, double width, double height) implements Mark {}

  /** A point of a line; the shape is that of its place. */
  record Point(int place, double x, double y, Dot dot) implements Mark {}

  /** Words; {@code anchor} is {@code start}, {@code middle} or {@code end}. */
  record Words(double x, double y, String anchor, boolean muted, String text) implements Mark {}

  private final Plot plot;
  private final double width;
  private final double height;
  private final double top;
  private final double least;
  private final double most;
  private final List<Mark> marks = new ArrayList<>();

  private PlotDrawing(Plot plot, double width, double height) {
    this.plot = plot;
    this.width = width;
    this.height = height;
    double highest = 0;
    double lowest = Double.MAX_VALUE;
    for (Line line : plot.lines()) {
      for (Dot dot : line.dots()) {
        highest = Math.max(highest, dot.high());
        lowest = Math.min(lowest, dot.low());
      }
    }
    this.most = highest == 0 ? 1 : highest * HEADROOM;
    this.least =
        plot.logarithmic() && lowest > 0 && lowest < highest
            ? lowest / 2
            : plot.logarithmic() ? most / 10 : 0;
    this.top = 12 + LEGEND_LINE * legend();
  }

  /** All that is drawn of a plot in this size, what is behind first. */
  static List<Mark> of(Plot plot, double width, double height) {
    PlotDrawing drawing = new PlotDrawing(plot, width, height);
    drawing.axes();
    drawing.points();
    return List.copyOf(drawing.marks);
  }

  /** How many lines the names take. */
  private int legend() {
    double x = LEFT;
    int line = 1;
    for (Line each : plot.lines()) {
      double space = KEY + LETTER * each.name().length() + 16;
      if (x > LEFT && x + space > width - RIGHT) {
        x = LEFT;
        line++;
      }
      double y = LEGEND_LINE * line - 6;
      if (plot.bars()) {
        marks.add(new Box(each.place(), x, y - 9, 16, 11));
      } else {
        marks.add(
            new Stroke(
                each.dashed() ? Pen.DASHED : Pen.LINE, each.place(), x, y - 4, x + 20, y - 4));
        marks.add(new Point(each.place(), x + 10, y - 4, null));
      }
      marks.add(new Words(x + KEY, y, "start", false, each.name()));
      x += space;
    }
    return line;
  }

  private void axes() {
    double bottom = height - BOTTOM;
    for (double value : ticks()) {
      marks.add(new Stroke(Pen.GRID, 0, LEFT, y(value), width - RIGHT, y(value)));
      marks.add(new Words(LEFT - 6, y(value) + 4, "end", true, number(value)));
    }
    marks.add(new Stroke(Pen.AXIS, 0, LEFT, bottom, width - RIGHT, bottom));
    marks.add(new Stroke(Pen.AXIS, 0, LEFT, top, LEFT, bottom));
    for (int i = 0; i < plot.ticks().size(); i++) {
      marks.add(new Words(x(i), bottom + 16, "middle", true, plot.ticks().get(i)));
    }
    String words = plot.across().isEmpty() ? plot.up() : plot.up() + ", over " + plot.across();
    marks.add(new Words(LEFT, height - 8, "start", true, words));
  }

  private List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    if (plot.logarithmic()) {
      for (double value = Math.pow(10, Math.ceil(Math.log10(least))); value <= most; value *= 10) {
        ticks.add(value);
      }
    } else {
      double step = step(most / ROUGH_TICKS);
      for (double value = 0; value <= most; value += step) {
        ticks.add(value);
      }
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, this or the next above. */
  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (int times : new int[] {1, 2, 5}) {
      if (times * power >= rough) {
        return times * power;
      }
    }
    return 10 * power;
  }

  private static String number(double value) {
    if (value >= 1_000_000) {
      return String.format(Locale.ROOT, "%.0f M", value / 1_000_000);
    }
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.3g", value).replaceAll("0+$", "");
  }

  private double x(int tick) {
    double space = (width - LEFT - RIGHT) / plot.ticks().size();
    return LEFT + space * (tick + 0.5);
  }

  private double y(double value) {
    double share =
        plot.logarithmic() ? Math.log(value / least) / Math.log(most / least) : value / most;
    return height - BOTTOM - share * (height - BOTTOM - top);
  }

  private void points() {
    for (int i = 0; i < plot.lines().size(); i++) {
      Line line = plot.lines().get(i);
      if (plot.bars()) {
        bars(line, i);
      } else {
        line(line);
      }
    }
  }

  private void line(Line line) {
    Dot last = null;
    for (Dot dot : line.dots()) {
      if (last != null) {
        marks.add(
            new Stroke(
                line.dashed() ? Pen.DASHED : Pen.LINE,
                line.place(),
                x(last.tick()),
                y(last.value()),
                x(dot.tick()),
                y(dot.value())));
      }
      last = dot;
    }
    for (Dot dot : line.dots()) {
      interval(line.place(), x(dot.tick()), dot);
      marks.add(new Point(line.place(), x(dot.tick()), y(dot.value()), dot));
    }
  }

  private void bars(Line line, int number) {
    double space = (width - LEFT - RIGHT) / plot.ticks().size();
    double bar = Math.min(WIDEST_BAR, space * 0.8 / plot.lines().size());
    for (Dot dot : line.dots()) {
      double x = x(dot.tick()) + bar * (number - plot.lines().size() / 2.0);
      marks.add(
          new Box(line.place(), x + 1, y(dot.value()), bar - 2, height - BOTTOM - y(dot.value())));
      interval(-1, x + bar / 2, dot);
    }
  }

  /** The interval of a point, with caps; the lower one only where it does not end at nothing. */
  private void interval(int place, double x, Dot dot) {
    if (dot.high() > dot.low()) {
      marks.add(new Stroke(Pen.INTERVAL, place, x, y(dot.low()), x, y(dot.high())));
      marks.add(new Stroke(Pen.INTERVAL, place, x - CAP, y(dot.high()), x + CAP, y(dot.high())));
      if (dot.low() > 0) {
        marks.add(new Stroke(Pen.INTERVAL, place, x - CAP, y(dot.low()), x + CAP, y(dot.low())));
      }
    }
  }
}
