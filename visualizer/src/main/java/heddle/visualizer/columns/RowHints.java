package heddle.visualizer.columns;

import heddle.model.finding.Finding;
import heddle.visualizer.fold.RowIndex;
import heddle.visualizer.history.History;
import heddle.visualizer.history.Holding;
import heddle.visualizer.history.Operation;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** What a tooltip says of a row: its whole sentence, its operation, and who is held up there. */
final class RowHints {
  private final History history;
  private final ColumnsDrawing drawing;
  private final RowTexts texts;

  RowHints(History history, ColumnsDrawing drawing, RowTexts texts) {
    this.history = history;
    this.drawing = drawing;
    this.texts = texts;
  }

  /** The words for a place of a row. */
  String at(double x, int row) {
    RowIndex.Row at = drawing.rows().at(row);
    int thread = drawing.grid().threadAt(x);
    if (at.line() >= 0) {
      return history.trace().steps().get(at.step()).findings().stream()
          .map(Finding::message)
          .collect(Collectors.joining("\n"));
    }
    int actor = history.trace().steps().get(at.step()).thread();
    if (thread != actor && thread > 0 && actor > 0) {
      return history.delays().at(thread, at.step()).map(texts::held).orElse("");
    }
    StringJoiner words = new StringJoiner("\n");
    drawing
        .fold(at.step())
        .ifPresent(
            f ->
                words.add(
                    "Steps "
                        + f.first()
                        + " to "
                        + f.last()
                        + " are folded. Click or press Enter to open them; E closes them again."));
    words.add(texts.sentence(at.step()));
    history.operations().at(actor, at.step()).map(Operation::text).ifPresent(words::add);
    for (Holding h : history.holdings().between(actor, at.step(), at.step())) {
      words.add("has " + history.names().object(h.lock(), at.step()) + " since step " + h.first());
    }
    return words.toString();
  }
}
