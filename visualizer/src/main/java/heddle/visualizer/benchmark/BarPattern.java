package heddle.visualizer.benchmark;

import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;

/** What tells one implementation's bars from another's without their colour. */
enum BarPattern {
  SOLID(0, 0),
  RISING(6, 6),
  LEVEL(0, 6),
  FALLING(-6, 6),
  UPRIGHT(6, 0),
  BROAD(12, 12),
  NARROW(3, 0),
  EMPTY(0, 0);

  private static final double OUTLINE = 1.5;

  private final double acrossX;
  private final double acrossY;

  /** The stripes follow each other in this direction, so far apart; none if it is nowhere. */
  BarPattern(double acrossX, double acrossY) {
    this.acrossX = acrossX;
    this.acrossY = acrossY;
  }

  /** The pattern of a subject by its place in its group, from 0. */
  static BarPattern of(int place) {
    return values()[place % values().length];
  }

  /** Fills a bar, or its twin in the legend. */
  void fill(Region bar, Color ink, Color ground) {
    bar.setBackground(
        new Background(new BackgroundFill(paint(ink, ground), CornerRadii.EMPTY, Insets.EMPTY)));
    bar.setBorder(
        new Border(
            new BorderStroke(
                ink, BorderStrokeStyle.SOLID, CornerRadii.EMPTY, new BorderWidths(OUTLINE))));
  }

  private Paint paint(Color ink, Color ground) {
    return switch (this) {
      case SOLID -> ink;
      case EMPTY -> ground;
      case RISING, LEVEL, FALLING, UPRIGHT, BROAD, NARROW ->
          new LinearGradient(
              0,
              0,
              acrossX,
              acrossY,
              false,
              CycleMethod.REPEAT,
              new Stop(0, ink),
              new Stop(0.5, ink),
              new Stop(0.5, ground),
              new Stop(1, ground));
    };
  }
}
