package heddle.visualizer.columns;

import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.theme.Theme;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/** The fixed row above the columns: each thread's name, and the operation that it is in. */
final class ColumnsHeader {
  /** Its height. */
  static final double HEIGHT = 30;

  private final GraphicsContext g;
  private final Theme theme;
  private final ColumnGrid grid;

  ColumnsHeader(GraphicsContext g, Theme theme, ColumnGrid grid) {
    this.g = g;
    this.theme = theme;
    this.grid = grid;
  }

  /** Draws it, scrolled to the left by so much. */
  void paint(TraceState state, double scrolled, double width) {
    g.setFill(theme.background());
    g.fillRect(0, 0, width, HEIGHT);
    g.setStroke(theme.line());
    g.setLineWidth(1);
    g.strokeLine(0, HEIGHT - 0.5, width, HEIGHT - 0.5);
    g.setTextBaseline(VPos.CENTER);
    for (int thread : grid.threads()) {
      name(state, thread, grid.left(thread) - scrolled);
    }
    g.setFill(theme.background());
    g.fillRect(0, 0, ColumnGrid.GUTTER - scrolled, HEIGHT - 1);
  }

  private void name(TraceState state, int thread, double left) {
    ThreadState now = state.thread(thread);
    String name = now == null ? "thread " + thread : now.name();
    double middle = HEIGHT / 2 - 1;
    g.setFill(theme.thread(thread));
    g.fillRoundRect(left + 19, middle - 5, 10, 10, 4, 4);
    g.setStroke(theme.text());
    g.setLineDashes(theme.outline(thread));
    g.strokeRoundRect(left + 18.5, middle - 5.5, 11, 11, 5, 5);
    g.setLineDashes();
    double x = left + 38;
    double right = left + grid.columnWidth() - 8;
    Fitted fitted = Fitted.into(right - x, name, Fonts.measure(Fonts.BOLD));
    g.setFont(Fonts.BOLD);
    g.setFill(theme.threadText(thread));
    g.fillText(fitted.text(), x, middle);
    x += Fonts.measure(Fonts.BOLD).width(fitted.text()) + 10;
    String what = now == null ? "not started" : words(now);
    Fitted words = Fitted.into(right - x, what, Fonts.measure(Fonts.TEXT));
    if (words.whole() || right - x > 40) {
      g.setFont(Fonts.TEXT);
      g.setFill(theme.textMuted());
      g.fillText(words.text(), x, middle);
    }
  }

  private static String words(ThreadState now) {
    return switch (now.status()) {
      case ENDED -> "ended";
      case READY -> now.operation();
      case BLOCKED -> "blocked";
      case WAITING -> "waiting";
      case PARKED -> "parked";
      case SLEEPING -> "asleep";
      case JOINING -> "waiting for an end";
    };
  }
}
