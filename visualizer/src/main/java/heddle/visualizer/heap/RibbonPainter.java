package heddle.visualizer.heap;

import heddle.visualizer.picture.Fitted;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.theme.Theme;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws ribbons. */
final class RibbonPainter {
  private final GraphicsContext g;
  private final Theme theme;

  RibbonPainter(GraphicsContext g, Theme theme) {
    this.g = g;
    this.theme = theme;
    g.setTextBaseline(VPos.CENTER);
  }

  /** Draws one. */
  void paint(Ribbon ribbon) {
    double middle = ribbon.y() + Ribbon.HEIGHT / 2;
    g.setFont(Fonts.CODE_BOLD);
    g.setFill(theme.text());
    g.fillText(ribbon.name(), RibbonLayout.MARGIN, middle);
    for (int i = 0; i < ribbon.cells().size(); i++) {
      Ribbon.Cell cell = ribbon.cells().get(i);
      cell(cell, ribbon.y(), i == ribbon.cells().size() - 1);
      if (i > 0) {
        arrow(cell.x() - 8, middle);
      }
    }
    if (ribbon.bracket() != null) {
      bracket(ribbon.bracket(), ribbon.y() + Ribbon.HEIGHT);
    }
  }

  /** A small "and then". */
  private void arrow(double x, double y) {
    g.setStroke(theme.textMuted());
    g.setLineWidth(1.5);
    g.strokePolyline(new double[] {x - 2, x + 2, x - 2}, new double[] {y - 4, y, y + 4}, 3);
  }

  private void cell(Ribbon.Cell cell, double y, boolean latest) {
    boolean note = cell.step() < 0;
    if (!note) {
      g.setFill(cell.thread() > 0 ? theme.tint(cell.thread()) : theme.raised());
      g.fillRoundRect(cell.x(), y, cell.width(), Ribbon.HEIGHT, 8, 8);
      g.setStroke(theme.thread(cell.thread()));
      g.setLineWidth(cell.ends() || latest ? 2.5 : 1.2);
      g.setLineDashes(theme.outline(cell.thread()));
      g.strokeRoundRect(cell.x(), y, cell.width(), Ribbon.HEIGHT, 8, 8);
      g.setLineDashes();
    }
    g.setTextAlign(TextAlignment.CENTER);
    g.setFont(latest ? Fonts.CODE_BOLD : Fonts.CODE);
    g.setFill(note ? theme.textMuted() : theme.text());
    g.fillText(cell.text(), cell.middle(), y + Ribbon.HEIGHT / 2);
    g.setTextAlign(TextAlignment.LEFT);
  }

  private void bracket(Ribbon.Bracket bracket, double y) {
    Color colour = bracket.failure() ? theme.thread(bracket.thread()) : theme.strongLine();
    double from = Math.floor(bracket.from()) + 0.5;
    double to = Math.floor(bracket.to()) + 0.5;
    g.setStroke(colour);
    g.setLineWidth(2);
    g.strokePolyline(
        new double[] {from, from, to, to}, new double[] {y + 2, y + 9, y + 9, y + 2}, 4);
    g.setFont(Fonts.TEXT);
    g.setFill(bracket.failure() ? theme.threadText(bracket.thread()) : theme.textMuted());
    double line = y + 14 + 8;
    for (Fitted words : bracket.sentence()) {
      g.fillText(words.text(), RibbonLayout.MARGIN, line);
      line += 16;
    }
  }
}
