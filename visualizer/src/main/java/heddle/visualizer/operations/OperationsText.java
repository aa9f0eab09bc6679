package heddle.visualizer.operations;

import heddle.visualizer.history.History;
import heddle.visualizer.history.Operation;
import java.util.StringJoiner;

/** The operations as text to paste. */
final class OperationsText {
  private final History history;
  private final OperationsDrawing drawing;

  OperationsText(History history, OperationsDrawing drawing) {
    this.history = history;
    this.drawing = drawing;
  }

  /** A line for each operation, thread by thread. */
  String all() {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    for (int thread : drawing.threads()) {
      history.operations().of(thread).forEach(o -> lines.add(drawing.words(o)));
    }
    return lines.toString();
  }

  /** Which thread is in which operation at a step, for who cannot see it. */
  String at(int step) {
    StringJoiner words = new StringJoiner("; ", "Operations at step " + step + ": ", ".");
    for (int thread : drawing.threads()) {
      String what = drawing.at(thread, step).map(Operation::text).orElse("between operations");
      words.add(drawing.name(thread) + " " + what);
    }
    return words.toString();
  }
}
