package heddle.visualizer.find;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * How much of an exhaustive search has been looked at: a bar, and at its end the spread of the
 * estimate, from what it is at worst to what it is at best.
 */
final class LeftBar extends Region {
  private static final double HEIGHT = 8;

  private final Region track = part("track");
  private final Region spread = part("spread");
  private final Region done = part("done");
  private final Region mark = part("mark");
  private final Left left;

  LeftBar(Left left) {
    this.left = left;
    getStyleClass().add("left-bar");
    getChildren().addAll(track, spread, done, mark);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    setAccessibleText(left.words());
    Tooltip.install(this, new Tooltip(left.words()));
  }

  private static Region part(String style) {
    Region part = new Region();
    part.setManaged(false);
    part.getStyleClass().add(style);
    return part;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    track.resizeRelocate(0, 0, width, height);
    done.resizeRelocate(0, 0, Math.max(2, left.low() * width), height);
    double from = left.low() * width;
    spread.resizeRelocate(from, 0, Math.max(0, left.high() * width - from), height);
    mark.resizeRelocate(
        Math.clamp(left.done() * width - 1, 0, Math.max(0, width - 2)), 0, 2, height);
  }
}
