package heddle.visualizer.lanes;

import heddle.visualizer.lanes.LanesDrawing.Octagon;
import heddle.visualizer.lanes.LanesDrawing.Segment;
import java.util.StringJoiner;

/** The lanes as text to paste: who ran from which step to which, and what was found. */
final class LanesText {
  private final LanesDrawing drawing;

  LanesText(LanesDrawing drawing) {
    this.drawing = drawing;
  }

  /** A line for each stretch of one thread, then the findings. */
  String all() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    LaneScale all = new LaneScale(drawing.steps(), drawing.steps(), 0, 1, 1);
    for (Segment s : drawing.segments(all)) {
      lines.add("steps " + s.first() + " to " + s.last() + ": " + drawing.name(s.thread()));
    }
    for (Octagon o : drawing.octagons()) {
      lines.add("step " + o.step() + ": " + o.message());
    }
    return lines.toString();
  }
}
