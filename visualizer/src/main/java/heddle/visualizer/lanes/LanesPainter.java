package heddle.visualizer.lanes;

import heddle.visualizer.history.Delay;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.history.Holding;
import heddle.visualizer.lanes.LanesDrawing.Dot;
import heddle.visualizer.lanes.LanesDrawing.Octagon;
import heddle.visualizer.lanes.LanesDrawing.Segment;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.picture.Hatch;
import heddle.visualizer.picture.LockPattern;
import heddle.visualizer.picture.StepRange;
import heddle.visualizer.theme.Theme;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the lanes. */
final class LanesPainter {
  private static final double GLYPHS_FROM = 12;
  private static final double DOTS_FROM = 4;

  /** What lies ahead of the current step is that opaque. */
  private static final double FUTURE = 0.35;

  private final GraphicsContext g;
  private final Theme theme;
  private final LanesDrawing drawing;
  private final LaneScale scale;
  private final LaneRows rows;
  private final double label;

  LanesPainter(
      GraphicsContext g,
      Theme theme,
      LanesDrawing drawing,
      LaneScale scale,
      LaneRows rows,
      double label) {
    this.g = g;
    this.theme = theme;
    this.drawing = drawing;
    this.scale = scale;
    this.rows = rows;
    this.label = label;
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws lanes, findings, the window of the columns, and the cursor. */
  void paint(int current, StepRange window, int noReturn) {
    drawing.threads().forEach(this::lane);
    g.save();
    g.beginPath();
    g.rect(label - 4, 0, scale.width() + 8, rows.height());
    g.clip();
    g.translate(label, 0);
    for (Segment s : drawing.segments(scale)) {
      segment(s);
    }
    for (int thread : drawing.threads()) {
      drawing.holdings(thread, scale).forEach(this::holding);
      drawing.delays(thread, scale).forEach(this::delay);
      drawing.dots(thread, scale).forEach(this::dot);
    }
    future(current);
    drawing.octagons().forEach(this::octagon);
    window(window);
    noReturn(noReturn);
    cursor(current);
    g.restore();
  }

  private void lane(int thread) {
    double y = rows.middle(thread);
    double half = rows.bar() / 2;
    Fitted name = Fitted.into(label - 16, drawing.name(thread), Fonts.measure(Fonts.BOLD));
    g.setFont(Fonts.BOLD);
    g.setFill(theme.threadText(thread));
    g.fillText(name.text(), 12, y);
    g.setFill(theme.background().interpolate(theme.line(), 0.45));
    g.fillRoundRect(label, y - half, scale.width(), rows.bar(), 4, 4);
  }

  private void segment(Segment s) {
    double half = rows.bar() / 2;
    g.setFill(theme.tint(s.thread()));
    double left = Math.rint(scale.left(s.first()));
    double right = Math.rint(scale.left(s.last() + 1));
    double round = Math.min(4, right - left);
    double top = rows.middle(s.thread()) - half;
    g.fillRoundRect(left, top, right - left, rows.bar(), round, round);
    if (right - left > 3 && rows.bar() > 3) {
      g.setStroke(theme.background().interpolate(theme.thread(s.thread()), 0.55));
      g.setLineWidth(1);
      g.strokeRoundRect(left + 0.5, top + 0.5, right - left - 1, rows.bar() - 1, round, round);
    }
  }

  private void delay(Delay d) {
    double y = rows.middle(d.thread());
    double left = scale.left(d.first() + 1);
    double width = scale.left(d.last() + 1) - left;
    double from = Math.max(left, 0);
    g.setStroke(theme.thread(d.thread()));
    g.setLineWidth(1);
    Hatch.fill(g, from, y - 3, Math.min(left + width, scale.width()) - from, 6, 4);
  }

  /** Along the lower edge of the lane, a second lock along the upper one. */
  private void holding(Holding h) {
    if (h.slot() > 1 || rows.bar() < 3 * LockPattern.WIDTH) {
      return;
    }
    double edge = rows.bar() / 2 - LockPattern.WIDTH / 2;
    double y = rows.middle(h.thread()) + (h.slot() == 0 ? edge : -edge);
    double from = Math.max(0, scale.left(h.first()));
    double to = Math.min(scale.width(), scale.left(h.last() + 1));
    g.setStroke(theme.thread(h.thread()));
    LockPattern.bar(g, drawing.number(h.lock()), from, y, to, y);
  }

  private void dot(Dot dot) {
    double y = rows.middle(dot.thread());
    Color colour = theme.thread(dot.thread());
    if (dot.glyph() == Glyph.FAILURE) {
      return;
    }
    if (scale.perStep() >= GLYPHS_FROM && rows.bar() >= 12) {
      new GlyphPainter(g)
          .paint(dot.glyph(), Math.rint(dot.x()), y, colour, theme.tint(dot.thread()));
    } else if (scale.perStep() >= DOTS_FROM) {
      double r = Math.min(2.5, scale.perStep() / 2 - 0.5);
      g.setFill(colour);
      g.fillOval(dot.x() - r, y - r, 2 * r, 2 * r);
    } else {
      double height = rows.bar() * share(dot.glyph());
      g.setFill(colour);
      g.fillRect(Math.floor(dot.x()), y - height / 2, Math.max(1, scale.perStep() - 1), height);
    }
  }

  /** How much of the lane's height a step takes when it has no room for a sign. */
  private static double share(Glyph glyph) {
    return switch (glyph) {
      case NONE, CALL, READ -> 0.35;
      case WRITE -> 0.5;
      case CAS_LOST, CAS_SPURIOUS, BLOCKED, FAILURE -> 1;
      default -> 0.7;
    };
  }

  private void future(int current) {
    double left = Math.max(0, scale.left(current + 1));
    g.setGlobalAlpha(1 - FUTURE);
    g.setFill(theme.background());
    g.fillRect(left, 0, Math.max(0, scale.width() - left), rows.height());
    g.setGlobalAlpha(1);
  }

  private void octagon(Octagon o) {
    double x = scale.x(o.step());
    if (x < -8 || x > scale.width() + 8) {
      return;
    }
    g.setFill(o.failure() ? theme.alarm() : theme.strongLine());
    GlyphPainter painter = new GlyphPainter(g);
    painter.octagon(x, rows.middle(o.thread()), Math.min(6, rows.bar() / 2));
  }

  private void window(StepRange window) {
    if (window.isEmpty() || window.last() - window.first() + 1 >= drawing.steps()) {
      return;
    }
    double left = Math.floor(scale.left(window.first())) + 0.5;
    double right = Math.floor(scale.left(window.last() + 1)) - 0.5;
    g.setStroke(theme.text());
    g.setLineWidth(1);
    g.strokeRoundRect(left, 2.5, Math.max(3, right - left), rows.height() - 5, 6, 6);
  }

  /** A line before the first step after which every continuation that was tried goes wrong. */
  private void noReturn(int step) {
    double x = Math.rint(scale.left(step));
    if (step <= 0 || x < 0 || x > scale.width()) {
      return;
    }
    g.setFill(theme.alarm());
    g.fillRect(x - 1, 0, 2, rows.height());
    String text = "point of no return: step " + step;
    double width = Fonts.measure(Fonts.BOLD).width(text);
    boolean fits = x + 8 + width <= scale.width();
    double left = fits ? x + 5 : x - 9 - width;
    g.setGlobalAlpha(0.85);
    g.setFill(theme.background());
    g.fillRect(left - 2, 2, width + 6, 14);
    g.setGlobalAlpha(1);
    g.setFill(theme.alarm());
    g.setFont(Fonts.BOLD);
    g.fillText(text, left + 1, 9);
  }

  private void cursor(int current) {
    double x = Math.rint(scale.left(current + 1));
    g.setFill(theme.accent());
    g.fillRect(x - 1, 0, 2, rows.height());
    g.fillPolygon(new double[] {x - 6, x + 6, x}, new double[] {0, 0, 7}, 3);
  }
}
