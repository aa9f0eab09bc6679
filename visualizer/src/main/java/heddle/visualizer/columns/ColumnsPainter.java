package heddle.visualizer.columns;

import heddle.visualizer.fold.RowIndex;
import heddle.visualizer.history.Glyph;
import heddle.visualizer.history.Ordering;
import heddle.visualizer.history.Switch;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.picture.GlyphPainter;
import heddle.visualizer.picture.Hatch;
import heddle.visualizer.picture.TextMeasure;
import heddle.visualizer.session.RunMarks;
import heddle.visualizer.theme.Theme;
import java.util.BitSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

/** Draws the rows that can be seen. */
final class ColumnsPainter {
  /** What lies ahead of the current step is that opaque. */
  static final double FUTURE = 0.35;

  private static final double ROW = ColumnsDrawing.ROW;

  private final GraphicsContext g;
  private final Theme theme;
  private final ColumnsDrawing drawing;
  private final RunMarks marks;
  private final BitSet cone;
  private final GlyphPainter glyphs;
  private final HoldingsPainter held;
  private final RacesPainter races;
  private final TextMeasure code = Fonts.measure(Fonts.CODE);

  /**
   * Draws into this context.
   *
   * @param g where
   * @param theme its colours
   * @param drawing what stands where
   * @param marks what was found out about the run
   * @param cone the steps to be tinted
   */
  ColumnsPainter(
      GraphicsContext g, Theme theme, ColumnsDrawing drawing, RunMarks marks, BitSet cone) {
    this.cone = cone;
    this.g = g;
    this.theme = theme;
    this.drawing = drawing;
    this.marks = marks;
    this.glyphs = new GlyphPainter(g);
    this.held = new HoldingsPainter(g, theme);
    this.races = new RacesPainter(g, theme, drawing);
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws the rows from one to another; the graphics context's origin is the first row's top. */
  void paint(int first, int last, int current) {
    var rows = drawing.rowMarks(first, last, current);
    var findings = drawing.findingMarks(first, last, current);
    rows.forEach(this::ground);
    lifelines(first, last);
    double now = drawing.below(current);
    drawing.brackets(first, last, current).forEach(mark -> bracket(mark, now));
    held.paint(drawing.holdings(first, last), now);
    drawing.delays(first, last).forEach(mark -> delay(mark, now));
    drawing.jogs(first, last, current).forEach(this::jog);
    races.paint(drawing.races(first, last, current));
    rows.forEach(this::row);
    findings.forEach(this::finding);
    rows.stream().filter(RowMark::current).forEach(this::cursor);
    Set<Integer> tinted =
        rows.stream()
            .filter(r -> r.current() || r.failing())
            .map(RowMark::step)
            .collect(Collectors.toSet());
    labels(first, last, current, step -> !tinted.contains(step));
    noReturn(first, last);
  }

  private void faded(boolean future) {
    g.setGlobalAlpha(future ? FUTURE : 1);
  }

  /** The ground of a row with a failure, or of the current row. */
  private Color groundOf(RowMark row) {
    if (row.failing()) {
      return theme.background().interpolate(theme.alarm(), 0.14);
    }
    double part = row.current() ? 0.16 : cone.get(row.step()) ? 0.08 : 0;
    return theme.background().interpolate(theme.accent(), part);
  }

  private void ground(RowMark row) {
    if (row.failing() || row.current()) {
      faded(row.future());
      g.setFill(groundOf(row));
      g.fillRect(0, row.y() - ROW / 2, drawing.grid().width(), ROW);
    } else if (cone.get(row.step()) && row.thread() > 0) {
      faded(false);
      g.setFill(groundOf(row));
      double left = drawing.grid().left(row.thread());
      g.fillRect(left, row.y() - ROW / 2, drawing.grid().columnWidth(), ROW);
    }
  }

  private void lifelines(int first, int last) {
    faded(false);
    g.setStroke(theme.line());
    g.setLineWidth(1);
    double top = first * ROW;
    double bottom = (last + 1) * ROW;
    for (Lifeline l : drawing.lifelines()) {
      double x = Math.floor(l.x()) + 0.5;
      if (l.bottom() > top) {
        g.strokeLine(x, Math.max(top, l.top()), x, Math.min(bottom, l.bottom()));
      }
    }
  }

  /** A bracket, faint from the cursor line on. */
  private void bracket(BracketMark mark, double now) {
    g.setStroke(theme.thread(mark.thread()));
    g.setLineWidth(1.5);
    upright(mark.x(), mark.top(), Math.min(mark.bottom(), now), false);
    upright(mark.x(), Math.max(mark.top(), now), mark.bottom(), true);
    faded(mark.top() > now);
    g.strokeLine(mark.x(), mark.top(), mark.x() + 5, mark.top());
    if (mark.ended()) {
      faded(mark.bottom() > now);
      g.strokeLine(mark.x(), mark.bottom(), mark.x() + 5, mark.bottom());
    }
  }

  private void upright(double x, double top, double bottom, boolean future) {
    if (bottom > top) {
      faded(future);
      g.strokeLine(x, top, x, bottom);
    }
  }

  /** A hatched bar, faint from the cursor line on, and the reason beside it. */
  private void delay(DelayMark mark, double now) {
    hatched(mark, mark.top(), Math.min(mark.bottom(), now), false);
    hatched(mark, Math.max(mark.top(), now), mark.bottom(), true);
    faded(mark.reasonY() > now);
    Fitted reason = Fitted.into(drawing.grid().textWidth(mark.thread()), mark.reason(), code);
    g.setFont(Fonts.CODE);
    g.setFill(theme.textMuted());
    g.fillText(reason.text(), drawing.grid().textX(mark.thread()), mark.reasonY());
  }

  private void hatched(DelayMark mark, double top, double bottom, boolean future) {
    if (bottom <= top) {
      return;
    }
    double left = mark.x() - 4.5;
    double upper = Math.floor(top) + 0.5;
    double height = Math.floor(bottom) - 0.5 - upper;
    faded(false);
    g.setFill(theme.background());
    g.fillRect(left, upper, 9, height);
    faded(future);
    g.setStroke(theme.thread(mark.thread()));
    g.setLineWidth(1.3);
    Hatch.fill(g, left, upper, 9, height, 5);
    g.setLineWidth(1);
    g.strokeRect(left, upper, 9, height);
  }

  private void jog(Jog jog) {
    boolean needless = marks.needless().contains(jog.step());
    faded(jog.future() || needless);
    if (needless) {
      g.setLineDashes(2, 4);
    }
    boolean forced = jog.reason() == Switch.Reason.FORCED;
    g.setStroke(forced ? theme.strongLine() : theme.thread(jog.to()));
    g.setLineWidth(jog.weight());
    g.setLineCap(StrokeLineCap.BUTT);
    double side = Math.signum(jog.toX() - jog.fromX());
    double bend = 8;
    double y = forced ? Math.floor(jog.bendY()) + 0.5 : jog.bendY();
    g.beginPath();
    g.moveTo(jog.fromX(), jog.fromY());
    g.lineTo(jog.fromX(), Math.max(jog.fromY(), y - bend));
    g.quadraticCurveTo(jog.fromX(), y, jog.fromX() + side * bend, y);
    g.lineTo(jog.toX() - side * bend, y);
    g.quadraticCurveTo(jog.toX(), y, jog.toX(), Math.min(jog.toY(), y + bend));
    g.lineTo(jog.toX(), jog.toY());
    g.stroke();
    g.setLineDashes();
    if (jog.number() > 0 && !needless) {
      number(jog, y);
    }
  }

  /** A line above the first step after which every continuation that was tried goes wrong. */
  private void noReturn(int first, int last) {
    int step = marks.noReturn();
    RowIndex rows = drawing.rows();
    if (step <= 0 || step < rows.at(first).step() || step > rows.at(last).step()) {
      return;
    }
    faded(false);
    double y = Math.rint(drawing.middle(step) - ROW / 2);
    double right = drawing.grid().width();
    g.setFill(theme.alarm());
    g.fillRect(0, y - 1, right, 2);
    g.setFont(Fonts.BOLD);
    String text = "point of no return";
    double width = Fonts.measure(Fonts.BOLD).width(text);
    // In the first rows there is no room above the line.
    double middle = rows.rowOf(step) <= first + 1 ? y + 10 : y - 9;
    g.setFill(theme.background());
    g.fillRect(right - width - 18, middle - 8, width + 10, 16);
    g.setFill(theme.alarm());
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(text, right - 12, middle);
    g.setTextAlign(TextAlignment.LEFT);
  }

  private void number(Jog jog, double y) {
    String text = Integer.toString(jog.number());
    double width = Math.max(16, code.width(text) + 8);
    g.setFill(theme.thread(jog.to()));
    g.fillRoundRect(jog.numberX() - width / 2, y - 8, width, 16, 16, 16);
    g.setFill(theme.onThread(jog.to()));
    g.setFont(Fonts.BOLD);
    g.setTextAlign(TextAlignment.CENTER);
    g.fillText(text, jog.numberX(), y);
    g.setTextAlign(TextAlignment.LEFT);
  }

  private void row(RowMark row) {
    faded(row.future());
    g.setFont(Fonts.CODE);
    g.setFill(row.current() ? theme.text() : theme.textMuted());
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(Integer.toString(row.step()), ColumnGrid.GUTTER - 12, row.y());
    g.setTextAlign(TextAlignment.LEFT);
    ColumnGrid grid = drawing.grid();
    Color colour = row.glyph() == Glyph.FAILURE ? theme.alarm() : theme.thread(row.thread());
    glyphs.paint(row.glyph(), grid.glyphX(row.thread()), row.y(), colour, groundOf(row));
    fences(row);
    if (drawing.fold(row.step()).isPresent()) {
      plus(grid.glyphX(row.thread()), row, colour);
    }
    if (row.ends() && row.thread() > 0) {
      cap(row);
    }
    g.setFont(row.failing() ? Fonts.CODE_BOLD : Fonts.CODE);
    g.setFill(row.thread() == 0 && !row.failing() ? theme.textMuted() : theme.text());
    Fitted text = Fitted.into(grid.textWidth(row.thread()), row.text(), measure(row));
    g.fillText(text.text(), grid.textX(row.thread()), row.y());
  }

  /** Above what releases and below what acquires: nothing of the thread moves across. */
  private void fences(RowMark row) {
    Ordering ordering = drawing.ordering(row.step());
    double x = drawing.grid().glyphX(row.thread());
    g.setStroke(theme.thread(row.thread()));
    if (ordering.before()) {
      glyphs.fence(x, row.y() - 8);
    }
    if (ordering.after()) {
      glyphs.fence(x, row.y() + 9);
    }
  }

  /** The box with a plus of a closed fold. */
  private void plus(double x, RowMark row, Color colour) {
    g.setFill(groundOf(row));
    g.fillRect(x - 5.5, row.y() - 5.5, 11, 11);
    g.setStroke(colour);
    g.setLineWidth(1.3);
    g.strokeRect(x - 5.5, row.y() - 5.5, 11, 11);
    g.strokeLine(x - 3, row.y(), x + 3, row.y());
    g.strokeLine(x, row.y() - 3, x, row.y() + 3);
  }

  private TextMeasure measure(RowMark row) {
    return row.failing() ? Fonts.measure(Fonts.CODE_BOLD) : code;
  }

  /** The flat end of a lifeline. */
  private void cap(RowMark row) {
    double x = drawing.grid().glyphX(row.thread());
    g.setStroke(theme.strongLine());
    g.setLineWidth(2);
    g.strokeLine(x - 5, row.y() + ROW / 2 - 1, x + 5, row.y() + ROW / 2 - 1);
  }

  private void finding(FindingMark mark) {
    faded(false);
    g.setFill(theme.background());
    g.fillRect(0, mark.y() - ROW / 2, drawing.grid().width(), ROW);
    faded(mark.future());
    g.setFill(theme.background().interpolate(mark.failure() ? theme.alarm() : theme.line(), 0.14));
    g.fillRect(0, mark.y() - ROW / 2, drawing.grid().width(), ROW);
    g.setFont(Fonts.TEXT);
    g.setFill(mark.failure() ? theme.text() : theme.textMuted());
    g.fillText(mark.line().text(), ColumnGrid.GUTTER + 38, mark.y());
  }

  private void cursor(RowMark row) {
    faded(false);
    g.setFill(theme.accent());
    double top = row.y() - ROW / 2;
    double bottom = drawing.below(row.step());
    g.fillRect(0, bottom - 1, drawing.grid().width(), 1);
    g.fillRect(0, top, 3, bottom - top);
  }

  /**
   * Call and result at the right end of an operation's first row, as far as the row leaves room.
   */
  private void labels(int first, int last, int current, IntPredicate plain) {
    g.setFont(Fonts.CODE);
    g.setTextAlign(TextAlignment.RIGHT);
    for (BracketMark mark : drawing.brackets(first, last, current)) {
      RowIndex.Row row = drawing.rows().at((int) (mark.labelY() / ROW));
      ColumnGrid grid = drawing.grid();
      double room = grid.textWidth(mark.thread()) - code.width(drawing.text(row.step())) - 28;
      Fitted label = Fitted.into(room, mark.label(), code);
      if (label.whole() || room > 60) {
        faded(mark.future());
        g.setFill(plain.test(row.step()) ? theme.threadText(mark.thread()) : theme.text());
        g.fillText(label.text(), grid.left(mark.thread()) + grid.columnWidth() - 20, mark.labelY());
      }
    }
    g.setTextAlign(TextAlignment.LEFT);
    faded(false);
  }
}
