package heddle.visualizer.playground;

import heddle.model.report.Ordering;
import heddle.model.report.Ordering.Call;
import heddle.model.report.Ordering.Made;
import heddle.visualizer.lanes.LaneScale;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Draws calls as bars, their points as numbered beads, the order as a line through these, and below
 * what the specification holds after each.
 */
final class PointsPainter {
  private static final double AROUND_NUMBER = 56;

  private final GraphicsContext g;
  private final Theme theme;
  private final PointsGrid grid;
  private final Points points;
  private final List<Made> made;
  private final int selected;

  /**
   * Draws these points.
   *
   * @param answer what came of their order, or {@code null} while that is not known
   * @param selected the number of the call that is chosen, or -1
   */
  PointsPainter(
      GraphicsContext g,
      Theme theme,
      PointsGrid grid,
      Points points,
      Ordering answer,
      int selected) {
    this.g = g;
    this.theme = theme;
    this.grid = grid;
    this.points = points;
    this.made = answer == null ? List.of() : answer.order();
    this.selected = selected;
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws all, with the names of the threads, and which of them took which step. */
  void paint(List<String> names, OwnSteps own, int current) {
    for (int i = 0; i < names.size(); i++) {
      name(names.get(i), grid.threads().get(i));
    }
    double width = grid.end(points);
    g.save();
    g.beginPath();
    g.rect(grid.label() - 10, 0, width + 20, grid.height());
    g.clip();
    g.translate(grid.label(), 0);
    axis();
    points.of().calls().forEach(c -> bar(c, own));
    cursor(current);
    path();
    states();
    points.order().reversed().forEach(this::bead);
    g.restore();
  }

  /** Who took which steps. */
  @FunctionalInterface
  interface OwnSteps {
    /** The steps that a thread took. */
    IntPredicate of(int thread);
  }

  private void name(String name, int thread) {
    g.setFont(Fonts.BOLD);
    g.setFill(theme.threadText(thread));
    g.fillText(
        Fitted.into(grid.label() - 20, name, Fonts.measure(Fonts.BOLD)).text(),
        12,
        grid.middle(thread));
  }

  private void axis() {
    LaneScale scale = grid.scale();
    int apart = 1;
    for (int i = 0; apart * scale.perStep() < AROUND_NUMBER; i++) {
      apart = i % 3 == 1 ? apart / 2 * 5 : apart * 2;
    }
    g.setFont(Fonts.TEXT);
    g.setTextAlign(TextAlignment.CENTER);
    for (int step = scale.stepAt(0) / apart * apart;
        step <= scale.stepAt(scale.width());
        step += apart) {
      double x = Math.rint(scale.x(step)) + 0.5;
      g.setStroke(theme.background().interpolate(theme.line(), 0.5));
      g.setLineWidth(1);
      g.strokeLine(x, PointsGrid.AXIS, x, grid.bottom());
      g.setFill(theme.textMuted());
      g.fillText(Integer.toString(step), x, PointsGrid.AXIS / 2);
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  private void bar(Call call, OwnSteps own) {
    double left = Math.max(-12, grid.left(points, call));
    double right = Math.min(grid.end(points) + 12, grid.right(points, call));
    double top = grid.middle(call.thread()) - PointsGrid.BAR / 2;
    double width = Math.max(4, right - left);
    g.setFill(theme.tint(call.thread()));
    g.fillRoundRect(left, top, width, PointsGrid.BAR, 8, 8);
    ticks(call, own.of(call.thread()), top, left, left + width);
    outline(call, left, top, width);
    if (grid.words()) {
      words(call, left, top - 11);
    }
  }

  private void outline(Call call, double left, double top, double width) {
    boolean chosen = call.number() == selected;
    g.setStroke(chosen ? theme.accent() : theme.thread(call.thread()));
    g.setLineWidth(chosen ? 2 : 1.2);
    g.setLineDashes(call.pending() ? new double[] {4, 3} : theme.outline(call.thread()));
    g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, PointsGrid.BAR - 1, 8, 8);
    g.setLineDashes();
  }

  /** The steps that the call itself took. */
  private void ticks(Call call, IntPredicate own, double top, double left, double right) {
    if (grid.scale().perStep() < 3) {
      return;
    }
    g.setFill(theme.thread(call.thread()));
    for (int step = call.first(); step <= call.last(); step++) {
      double x = Math.rint(grid.scale().x(step));
      boolean inside = step + 0.5 > call.begin() && x > left + 3 && x < right - 3;
      if (inside && own.test(step)) {
        g.fillRect(x - 1, top + PointsGrid.BAR - 5, 2, 3);
      }
    }
  }

  /** Above the beginning of the bar, or if there is no room, as far before it as there is. */
  private void words(Call call, double left, double y) {
    double room = grid.end(points) + 10;
    double before = 0;
    for (Call other : points.of().calls()) {
      if (other.thread() == call.thread() && other.number() < call.number()) {
        before = Math.max(before, grid.right(points, other));
      } else if (other.thread() == call.thread() && other.number() > call.number()) {
        room = Math.min(room, grid.left(points, other) - 6);
      }
    }
    double width = Fonts.measure(Fonts.CODE).width(call.shown());
    double from = Math.max(before, Math.min(Math.max(left, 0) + 2, room - width));
    String text =
        Fitted.into(Math.max(0, room - from), call.shown(), Fonts.measure(Fonts.CODE)).text();
    if (text.length() > 1) {
      g.setFont(Fonts.CODE);
      g.setFill(call.number() == stuck() ? theme.alarm() : theme.text());
      g.fillText(text, from, y);
    }
  }

  private int stuck() {
    return made.isEmpty() || made.getLast().fits() ? -1 : made.getLast().call();
  }

  /** How many calls of the order fit; those behind the first that does not were not made. */
  private int fitting() {
    return (int) made.stream().filter(Made::fits).count();
  }

  private void path() {
    List<Integer> order = points.order();
    int fitting = fitting();
    for (int i = 1; i < order.size(); i++) {
      double fromX = grid.x(points, order.get(i - 1));
      double fromY = grid.middle(points.call(order.get(i - 1)).thread());
      double toX = grid.x(points, order.get(i));
      double toY = grid.middle(points.call(order.get(i)).thread());
      boolean made = i < fitting;
      boolean breaks = i == fitting && stuck() >= 0;
      g.setStroke(breaks ? theme.alarm() : made ? theme.text() : theme.textMuted());
      g.setGlobalAlpha(made || breaks ? 0.85 : 0.5);
      g.setLineWidth(made || breaks ? 2 : 1.2);
      g.setLineDashes(made ? new double[] {} : new double[] {3, 4});
      g.strokeLine(fromX, fromY, toX, toY);
    }
    g.setLineDashes();
    g.setGlobalAlpha(1);
  }

  private void bead(int number) {
    double x = grid.x(points, number);
    double y = grid.middle(points.call(number).thread());
    int place = points.order().indexOf(number) + 1;
    int thread = points.call(number).thread();
    boolean stuck = number == stuck();
    boolean reached = place <= made.size();
    if (number == selected) {
      g.setStroke(theme.accent());
      g.setLineWidth(2);
      g.strokeOval(x - 12.5, y - 12.5, 25, 25);
    }
    if (stuck) {
      g.setFill(theme.alarm());
      new GlyphPainter(g).octagon(x, y, PointsGrid.RADIUS + 1.5);
    } else {
      g.setFill(reached ? theme.thread(thread) : theme.background());
      g.fillOval(x - 9, y - 9, 18, 18);
      g.setStroke(reached ? theme.background() : theme.thread(thread));
      g.setLineWidth(1.5);
      g.setLineDashes(reached ? new double[] {} : new double[] {2.5, 2.5});
      g.strokeOval(x - 9, y - 9, 18, 18);
      g.setLineDashes();
    }
    g.setFont(Fonts.BOLD);
    g.setTextAlign(TextAlignment.CENTER);
    g.setFill(stuck ? onAlarm() : reached ? theme.onThread(thread) : theme.textMuted());
    g.fillText(Integer.toString(place), x, y + 0.5);
    g.setTextAlign(TextAlignment.LEFT);
  }

  private Color onAlarm() {
    return theme.background();
  }

  /** What the specification holds from each point to the next. */
  private void states() {
    double top = grid.bottom() + (PointsGrid.STATES - 20) / 2;
    for (int i = 0; i < made.size() && i < points.order().size(); i++) {
      Made m = made.get(i);
      if (!points.has(m.call()) || points.order().get(i) != m.call()) {
        return;
      }
      double from = grid.x(points, m.call());
      double to =
          i + 1 < points.order().size() && m.fits()
              ? grid.x(points, points.order().get(i + 1))
              : grid.end(points) + 6;
      lead(from, grid.middle(points.call(m.call()).thread()), top, m.fits());
      state(m, from, Math.max(2, to - from - 2), top);
    }
  }

  private void lead(double x, double from, double to, boolean fits) {
    g.setStroke(fits ? theme.strongLine() : theme.alarm());
    g.setGlobalAlpha(0.5);
    g.setLineWidth(1);
    g.setLineDashes(1, 3);
    g.strokeLine(Math.rint(x) + 0.5, from, Math.rint(x) + 0.5, to);
    g.setLineDashes();
    g.setGlobalAlpha(1);
  }

  private void state(Made m, double left, double width, double top) {
    g.setFill(theme.raised());
    g.fillRoundRect(left, top, width, 20, 6, 6);
    g.setStroke(m.fits() ? theme.line() : theme.alarm());
    g.setLineWidth(m.fits() ? 1 : 1.5);
    g.strokeRoundRect(left + 0.5, top + 0.5, Math.max(1, width - 1), 19, 6, 6);
    String words = m.fits() ? m.state() : "would " + m.would();
    Fitted text = Fitted.into(Math.max(0, width - 10), words, Fonts.measure(Fonts.CODE));
    if (text.text().length() > 1) {
      g.setFont(Fonts.CODE);
      g.setFill(m.fits() ? theme.text() : theme.alarm());
      g.fillText(text.text(), left + 5, top + 10);
    }
  }

  private void cursor(int current) {
    double x = Math.rint(grid.scale().left(current + 1));
    g.setFill(theme.accent());
    g.setGlobalAlpha(0.7);
    g.fillRect(x - 0.5, PointsGrid.AXIS, 1, grid.bottom() - PointsGrid.AXIS);
    g.setGlobalAlpha(1);
    g.fillPolygon(
        new double[] {x - 5, x + 5, x},
        new double[] {PointsGrid.AXIS - 5, PointsGrid.AXIS - 5, PointsGrid.AXIS + 1},
        3);
  }
}
