package heddle.visualizer.benchmark;

import heddle.visualizer.benchmark.Bars.Bar;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

/** The confidence interval of one bar, drawn over it, and the bar's score above. */
final class Whisker {
  private static final double WIDEST_CAP = 16;
  private static final double GAP = 4;

  private final Bar bar;
  private final Node column;

  /** Keeps the line apart from the pattern that it crosses. */
  private final Path halo = new Path();

  private final Path line = new Path();
  private final Text label;

  Whisker(Bar bar, Node column) {
    this.bar = bar;
    this.column = column;
    this.label = new Text(bar.label());
    halo.getStyleClass().add("whisker-halo");
    line.getStyleClass().add("whisker");
    label.getStyleClass().add("bar-score");
    label.setAccessibleText(bar.sentence());
    nodes().forEach(node -> node.setMouseTransparent(true));
  }

  List<Node> nodes() {
    return List.of(halo, line, label);
  }

  /** Follows its bar to where the chart has put it. */
  void place(NumberAxis axis, double room) {
    Bounds bounds = column.getBoundsInParent();
    double x = bounds.getCenterX();
    double high = axis.getDisplayPosition(bar.high());
    double low = axis.getDisplayPosition(Math.max(0, bar.low()));
    double cap = Math.min(WIDEST_CAP, bounds.getWidth() * 0.6) / 2;
    List<PathElement> shape = shape(x, high, low, cap);
    line.getElements().setAll(shape);
    halo.getElements().setAll(shape(x, high, low, cap));
    double width = label.getLayoutBounds().getWidth();
    label.setVisible(width <= room);
    label.setX(x - width / 2);
    label.setY(high - GAP);
  }

  /** Without a lower cap where the interval goes on below zero, which no speed does. */
  private List<PathElement> shape(double x, double high, double low, double cap) {
    MoveTo top = new MoveTo(x - cap, high);
    LineTo topEnd = new LineTo(x + cap, high);
    MoveTo middle = new MoveTo(x, high);
    LineTo bottom = new LineTo(x, low);
    return bar.low() < 0
        ? List.of(top, topEnd, middle, bottom)
        : List.of(top, topEnd, middle, bottom, new MoveTo(x - cap, low), new LineTo(x + cap, low));
  }
}
