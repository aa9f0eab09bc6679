package heddle.visualizer.operations;

import heddle.visualizer.history.Operation;
import heddle.visualizer.lanes.LaneScale;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.theme.Theme;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws the bars of all lanes. */
final class OperationsPainter {
  /** What signs mean, in more words and in fewer. */
  private static final List<String> USUAL =
      List.of(
          "Diamond: took effect here, where that is clear. Dashed: has not returned.",
          "Diamond: took effect here. Dashed: has not returned.",
          "Dashed: has not returned.");

  private static final List<String> EXPLAINED =
      List.of(
          "Numbers: the longest order that explains a part of the results. Octagon: cannot come"
              + " next.",
          "Numbers: the longest order that fits. Octagon: cannot come next.",
          "Octagon: cannot come next.");

  private static final double TICKS_FROM = 3;
  private static final double BADGE = 16;
  private static final double CLOSE = 1;

  private final GraphicsContext g;
  private final Theme theme;
  private final OperationsDrawing drawing;
  private final LaneScale scale;
  private final OperationRows rows;
  private final double label;

  OperationsPainter(
      GraphicsContext g,
      Theme theme,
      OperationsDrawing drawing,
      LaneScale scale,
      OperationRows rows,
      double label) {
    this.g = g;
    this.theme = theme;
    this.drawing = drawing;
    this.scale = scale;
    this.rows = rows;
    this.label = label;
    g.setTextBaseline(VPos.CENTER);
  }

  void paint(int current) {
    drawing.threads().forEach(this::lane);
    g.save();
    g.beginPath();
    g.rect(label - 4, 0, scale.width() + 8, rows.height());
    g.clip();
    g.translate(label, 0);
    axis();
    for (int thread : drawing.threads()) {
      bars(drawing.bars(thread, scale));
    }
    future(current);
    cursor(current);
    g.restore();
    legend();
  }

  private void lane(int thread) {
    double y = rows.middle(thread);
    g.setFont(Fonts.BOLD);
    g.setFill(theme.threadText(thread));
    g.fillText(
        Fitted.into(label - 16, drawing.name(thread), Fonts.measure(Fonts.BOLD)).text(), 12, y);
    g.setStroke(theme.line());
    g.setLineWidth(1);
    g.strokeLine(label, y + 0.5, label + scale.width(), y + 0.5);
  }

  private void axis() {
    int apart = OperationRows.apart(scale.perStep());
    g.setFont(Fonts.TEXT);
    g.setTextAlign(TextAlignment.CENTER);
    int from = Math.max(apart, scale.stepAt(0) / apart * apart);
    for (int step = from; step <= scale.stepAt(scale.width()); step += apart) {
      double x = Math.rint(scale.x(step)) + 0.5;
      g.setStroke(theme.background().interpolate(theme.line(), 0.6));
      g.strokeLine(x, OperationRows.AXIS, x, rows.bottom());
      g.setFill(theme.textMuted());
      g.fillText(Integer.toString(step), x, OperationRows.AXIS / 2);
    }
    g.setTextAlign(TextAlignment.LEFT);
  }

  /** Merged bars that stand close together are drawn at once; there may be one for each pixel. */
  private void bars(List<Bar> bars) {
    double from = 0;
    double to = -1;
    for (Bar bar : bars) {
      if (!bar.merged()) {
        bar(bar);
        continue;
      }
      if (left(bar) > to + CLOSE) {
        merged(bars.getFirst().operation().thread(), from, to);
        from = left(bar);
      }
      to = right(bar);
    }
    if (!bars.isEmpty()) {
      merged(bars.getFirst().operation().thread(), from, to);
    }
  }

  private void merged(int thread, double from, double to) {
    if (to > from) {
      g.setFill(theme.line());
      g.fillRect(from, top(thread), Math.max(1, to - from - 1), rows.bar());
    }
  }

  private double top(int thread) {
    return Math.rint(rows.middle(thread) - rows.bar() / 2);
  }

  private double left(Bar bar) {
    return Math.max(-8, Math.rint(scale.left(bar.operation().first())));
  }

  private double right(Bar bar) {
    return Math.min(scale.width() + 8, Math.rint(scale.left(bar.last() + 1)));
  }

  private void bar(Bar bar) {
    Operation o = bar.operation();
    double top = top(o.thread());
    double left = left(bar);
    double width = Math.max(1, right(bar) - left - 1);
    g.setFill(theme.tint(o.thread()));
    double round = Math.min(5, width / 2);
    g.fillRoundRect(left, top, width, rows.bar(), round, round);
    outline(bar, left, top, width);
    ticks(bar, top + rows.bar());
    effect(o, top);
    words(bar, left, top, width);
  }

  /** What is pending is open at its right end. */
  private void outline(Bar bar, double left, double top, double width) {
    Operation o = bar.operation();
    double bottom = top + rows.bar();
    g.save();
    g.setStroke(bar.stuck() ? theme.alarm() : theme.thread(o.thread()));
    g.setLineWidth(bar.stuck() ? 2.5 : 1.5);
    g.setLineDashes(theme.outline(o.thread()));
    if (o.ended()) {
      g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, rows.bar() - 1, 5, 5);
    } else {
      double solid = Math.clamp(scale.left(o.last() + 1), left, left + width);
      g.strokePolyline(
          new double[] {solid, left + 0.5, left + 0.5, solid},
          new double[] {top + 0.5, top + 0.5, bottom - 0.5, bottom - 0.5},
          4);
      g.setLineDashes(4, 4);
      g.strokeLine(solid, top + 0.5, left + width, top + 0.5);
      g.strokeLine(solid, bottom - 0.5, left + width, bottom - 0.5);
    }
    g.restore();
  }

  /** The steps that the operation itself took. */
  private void ticks(Bar bar, double bottom) {
    if (scale.perStep() < TICKS_FROM || rows.bar() < 12) {
      return;
    }
    Operation o = bar.operation();
    g.setFill(theme.thread(o.thread()));
    int from = Math.max(o.first(), scale.stepAt(0));
    int to = Math.min(o.last(), scale.stepAt(scale.width()));
    for (int step = from; step <= to; step++) {
      if (drawing.acted(o.thread(), step)) {
        g.fillRect(Math.rint(scale.x(step)) - 1, bottom - 5, 2, 4);
      }
    }
  }

  private void effect(Operation o, double top) {
    if (o.effect() == Operation.UNKNOWN || rows.bar() < 8 || scale.perStep() < TICKS_FROM) {
      return;
    }
    double x = Math.rint(scale.x(o.effect()));
    double bottom = top + rows.bar();
    g.setStroke(theme.text());
    g.setLineWidth(1.5);
    g.strokeLine(x, top - 3, x, bottom + 3);
    g.setFill(theme.text());
    g.fillPolygon(
        new double[] {x - 4, x, x + 4, x},
        new double[] {bottom + 4, bottom, bottom + 4, bottom + 8},
        4);
  }

  private void words(Bar bar, double left, double top, double width) {
    Operation o = bar.operation();
    double from = Math.max(left, 0) + 6;
    double y = top + rows.bar() / 2 - 1;
    if (bar.stuck()) {
      g.setFill(theme.alarm());
      new GlyphPainter(g).octagon(from + 4, y, 6);
      from += BADGE;
    } else if (bar.place() > 0 && width > BADGE) {
      badge(bar.place(), from + 4, y);
      from += BADGE + 2;
    }
    double room = left + width - 4 - from;
    double effect = o.effect() == Operation.UNKNOWN ? Double.MAX_VALUE : scale.x(o.effect());
    if (effect > from && effect - from - 4 >= Math.min(room, textWidth(o))) {
      room = Math.min(room, effect - from - 4);
    }
    Fitted text = Fitted.into(Math.max(0, room), o.text(), Fonts.measure(Fonts.CODE));
    if (text.text().length() > 1 && rows.bar() >= 14) {
      double drawn = Fonts.measure(Fonts.CODE).width(text.text());
      if (from < effect && from + drawn > effect) {
        g.setFill(theme.tint(o.thread()));
        g.fillRect(effect - 2, y - 7, 4, 14);
      }
      g.setFont(Fonts.CODE);
      g.setFill(theme.text());
      g.fillText(text.text(), from, y);
    }
  }

  private static double textWidth(Operation o) {
    return Fonts.measure(Fonts.CODE).width(o.text());
  }

  private void badge(int place, double x, double y) {
    g.setStroke(theme.text());
    g.setLineWidth(1);
    g.strokeOval(x - 8, y - 8, 16, 16);
    g.setFill(theme.text());
    g.setFont(Fonts.BOLD);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(Integer.toString(place), x, y);
    g.setTextAlign(TextAlignment.LEFT);
  }

  private void future(int current) {
    double left = Math.max(0, scale.left(current + 1));
    g.setGlobalAlpha(0.55);
    g.setFill(theme.background());
    g.fillRect(left, OperationRows.AXIS, Math.max(0, scale.width() - left) + 8, rows.bottom());
    g.setGlobalAlpha(1);
  }

  private void cursor(int current) {
    double x = Math.rint(scale.left(current + 1));
    g.setFill(theme.accent());
    g.fillRect(x - 1, OperationRows.AXIS, 2, rows.bottom() - OperationRows.AXIS);
    g.fillPolygon(
        new double[] {x - 6, x + 6, x},
        new double[] {OperationRows.AXIS, OperationRows.AXIS, OperationRows.AXIS + 7},
        3);
  }

  private void legend() {
    double y = rows.height() - OperationRows.LEGEND / 2;
    List<String> words = drawing.explanation().isPresent() ? EXPLAINED : USUAL;
    double room = label + scale.width() - 24;
    String fitting =
        words.stream()
            .filter(w -> Fonts.measure(Fonts.TEXT).width(w) <= room)
            .findFirst()
            .orElse(words.getLast());
    g.setFont(Fonts.TEXT);
    g.setFill(theme.textMuted());
    g.fillText(Fitted.into(room, fitting, Fonts.measure(Fonts.TEXT)).text(), 12, y);
  }
}
