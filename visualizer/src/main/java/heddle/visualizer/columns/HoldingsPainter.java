package heddle.visualizer.columns;

import heddle.visualizer.picture.LockPattern;
import heddle.visualizer.theme.Theme;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/** Draws the bars of locks along the lifelines of those who have them. */
final class HoldingsPainter {
  private final GraphicsContext g;
  private final Theme theme;

  HoldingsPainter(GraphicsContext g, Theme theme) {
    this.g = g;
    this.theme = theme;
  }

  /** Draws them, faint from the cursor line on. */
  void paint(List<HoldingMark> marks, double now) {
    g.save();
    for (HoldingMark mark : marks) {
      g.setStroke(theme.thread(mark.thread()));
      part(mark, mark.top(), Math.min(mark.bottom(), now), false);
      part(mark, Math.max(mark.top(), now), mark.bottom(), true);
    }
    g.restore();
  }

  private void part(HoldingMark mark, double top, double bottom, boolean future) {
    if (bottom > top) {
      g.setGlobalAlpha(future ? ColumnsPainter.FUTURE : 1);
      LockPattern.bar(g, mark.pattern(), mark.x(), top, mark.x(), bottom);
    }
  }
}
