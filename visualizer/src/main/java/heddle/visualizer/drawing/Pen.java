package heddle.visualizer.drawing;

import heddle.model.trace.Trace;
import heddle.visualizer.picture.Fonts;
import heddle.visualizer.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** Draws upon one picture: with the mouse, while that is wanted, and what was drawn before. */
public final class Pen {
  /** The moment that the picture shows. */
  public record Place(Trace trace, int step) {}

  private final String view;
  private final Drawings drawings;
  private final Supplier<Place> place;
  private final Runnable redraw;
  private List<Point2D> line = new ArrayList<>();
  private double width = 1;
  private double height = 1;

  /** Draws upon the picture of this name; the mouse arrives at its canvas. */
  public Pen(String view, Node canvas, Drawings drawings, Supplier<Place> place, Runnable redraw) {
    this.view = view;
    this.drawings = drawings;
    this.place = place;
    this.redraw = redraw;
    canvas.addEventFilter(MouseEvent.ANY, this::mouse);
    drawings.onChange(redraw);
  }

  /** While the mouse draws it does nothing else here. */
  private void mouse(MouseEvent e) {
    Place here = place.get();
    if (!drawings.drawingProperty().get() || here == null) {
      return;
    }
    Point2D at = new Point2D(e.getX() / width, e.getY() / height);
    if (e.getEventType() == MouseEvent.MOUSE_PRESSED && e.getButton() == MouseButton.PRIMARY) {
      line = new ArrayList<>(List.of(at));
    } else if (e.getEventType() == MouseEvent.MOUSE_DRAGGED && !line.isEmpty()) {
      line.add(at);
      redraw.run();
    } else if (e.getEventType() == MouseEvent.MOUSE_RELEASED && !line.isEmpty()) {
      end(here);
    }
    e.consume();
  }

  private void end(Place here) {
    List<Point2D> done = List.copyOf(line);
    line = new ArrayList<>();
    if (done.size() > 1) {
      drawings.add(here.trace(), new Drawing(view, here.step(), done, ""));
    } else {
      drawings.ask(
          words -> drawings.add(here.trace(), new Drawing(view, here.step(), done, words)));
    }
  }

  /** Paints what was drawn at the moment on display. */
  public void paint(GraphicsContext g, Theme theme, double nowWidth, double nowHeight) {
    width = Math.max(1, nowWidth);
    height = Math.max(1, nowHeight);
    Place here = place.get();
    if (here == null) {
      return;
    }
    g.save();
    g.setGlobalAlpha(1);
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    for (Drawing drawing : drawings.at(here.trace(), here.step(), view)) {
      if (drawing.words().isEmpty()) {
        stroke(g, theme, drawing.points());
      } else {
        words(g, theme, drawing);
      }
    }
    stroke(g, theme, line);
    g.restore();
  }

  private void stroke(GraphicsContext g, Theme theme, List<Point2D> points) {
    double[] xs = points.stream().mapToDouble(p -> p.getX() * width).toArray();
    double[] ys = points.stream().mapToDouble(p -> p.getY() * height).toArray();
    g.setStroke(theme.background());
    g.setLineWidth(5);
    g.strokePolyline(xs, ys, xs.length);
    g.setStroke(theme.accent());
    g.setLineWidth(2.5);
    g.strokePolyline(xs, ys, xs.length);
  }

  private void words(GraphicsContext g, Theme theme, Drawing drawing) {
    double x = drawing.points().getFirst().getX() * width;
    double y = drawing.points().getFirst().getY() * height;
    double room = Fonts.measure(Fonts.BOLD).width(drawing.words());
    g.setFill(theme.background());
    g.fillRoundRect(x - 6, y - 12, room + 12, 24, 6, 6);
    g.setStroke(theme.accent());
    g.setLineWidth(1.5);
    g.strokeRoundRect(x - 6, y - 12, room + 12, 24, 6, 6);
    g.setFont(Fonts.BOLD);
    g.setFill(theme.text());
    g.setTextBaseline(VPos.CENTER);
    g.fillText(drawing.words(), x, y);
  }
}
