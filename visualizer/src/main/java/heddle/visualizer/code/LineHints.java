package heddle.visualizer.code;

import java.time.Duration;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Says what a line does while the mouse rests on it. */
final class LineHints {
  private static final Duration REST = Duration.ofMillis(500);
  private static final double WIDTH = 420;
  private static final double BELOW = 14;

  private LineHints() {}

  /** Lets the area say of its lines (from 1) what this tells. */
  static void install(CodeArea area, IntFunction<String> story) {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(WIDTH);
    area.setMouseOverTextDelay(REST);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        e -> {
          int line = area.offsetToPosition(e.getCharacterIndex(), Bias.Backward).getMajor() + 1;
          Point2D at = e.getScreenPosition();
          tooltip.setText(story.apply(line));
          tooltip.show(area, at.getX(), at.getY() + BELOW);
        });
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, e -> tooltip.hide());
  }
}
