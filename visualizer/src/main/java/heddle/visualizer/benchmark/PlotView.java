package heddle.visualizer.benchmark;

import heddle.visualizer.benchmark.Plot.Dot;
import heddle.visualizer.benchmark.PlotDrawing.Box;
import heddle.visualizer.benchmark.PlotDrawing.Mark;
import heddle.visualizer.benchmark.PlotDrawing.Pen;
import heddle.visualizer.benchmark.PlotDrawing.Point;
import heddle.visualizer.benchmark.PlotDrawing.Stroke;
import heddle.visualizer.benchmark.PlotDrawing.Words;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.theme.Theme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/** Lines with intervals; the point under the mouse tells its figures. */
public final class PlotView extends Region {
  private static final double NEAR = 12;
  private static final double SIZE = 4;

  private final Canvas canvas = new Canvas();
  private final Tooltip tooltip = new Tooltip();
  private Plot plot = Plot.NONE;
  private List<Mark> marks = List.of();
  private Theme theme;

  /** A view of nothing; made by FXML. */
  public PlotView() {
    getChildren().add(canvas);
    tooltip.setShowDelay(Duration.ZERO);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    canvas.setOnMouseMoved(this::hover);
    canvas.setOnMouseExited(e -> tooltip.hide());
  }

  /** What it shows. */
  Plot plot() {
    return plot;
  }

  /** Shows this in the theme's colours. */
  void show(Plot newPlot, Theme newTheme) {
    plot = newPlot;
    theme = newTheme;
    setAccessibleText(
        plot.lines().stream()
            .flatMap(line -> line.dots().stream())
            .map(Dot::sentence)
            .collect(Collectors.joining(" ")));
    requestLayout();
    draw();
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
    }
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (theme == null || plot.ticks().isEmpty() || canvas.getWidth() < 1) {
      return;
    }
    marks = PlotDrawing.of(plot, canvas.getWidth(), canvas.getHeight());
    g.setFont(Fonts.TEXT);
    for (Mark mark : marks) {
      switch (mark) {
        case Stroke s -> stroke(g, s);
        case Box b -> {
          g.setFill(color(b.place()));
          g.fillRect(b.x(), b.y(), b.width(), b.height());
        }
        case Point p -> point(g, p);
        case Words w -> words(g, w);
      }
    }
  }

  private Color color(int place) {
    return place < 0 ? theme.text() : theme.thread(place + 1);
  }

  private void stroke(GraphicsContext g, Stroke s) {
    g.setStroke(
        switch (s.pen()) {
          case GRID -> theme.line();
          case AXIS -> theme.strongLine();
          case LINE, DASHED, INTERVAL -> color(s.place());
        });
    g.setLineWidth(s.pen() == Pen.LINE || s.pen() == Pen.DASHED ? 2 : 1);
    g.setLineDashes(s.pen() == Pen.DASHED ? new double[] {6, 4} : null);
    g.strokeLine(s.x1(), s.y1(), s.x2(), s.y2());
    g.setLineDashes((double[]) null);
  }

  /** A shape for each place, so that colour is not all that tells lines apart. */
  private void point(GraphicsContext g, Point p) {
    g.setFill(color(p.place()));
    double[][] shape = PlotShapes.of(p.place(), p.x(), p.y(), SIZE);
    g.fillPolygon(shape[0], shape[1], shape[0].length);
  }

  private void words(GraphicsContext g, Words w) {
    g.setFill(w.muted() ? theme.textMuted() : theme.text());
    g.setTextAlign(
        switch (w.anchor()) {
          case "middle" -> TextAlignment.CENTER;
          case "end" -> TextAlignment.RIGHT;
          default -> TextAlignment.LEFT;
        });
    g.fillText(w.text(), w.x(), w.y());
  }

  private void hover(MouseEvent e) {
    Optional<Point> near = near(e.getX(), e.getY());
    if (near.isPresent()) {
      tooltip.setText(near.get().dot().sentence());
      tooltip.show(canvas, e.getScreenX() + 12, e.getScreenY() + 12);
    } else {
      tooltip.hide();
    }
  }

  /** The point nearest to this place, if one is near. */
  Optional<Point> near(double x, double y) {
    return marks.stream()
        .filter(Point.class::isInstance)
        .map(Point.class::cast)
        .filter(p -> p.dot() != null && Math.hypot(p.x() - x, p.y() - y) <= NEAR)
        .min(
            (a, b) ->
                Double.compare(Math.hypot(a.x() - x, a.y() - y), Math.hypot(b.x() - x, b.y() - y)));
  }
}
