package heddle.visualizer.transcript;

import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.visualizer.fold.Fold;
import heddle.visualizer.fold.RowIndex;
import heddle.visualizer.fold.ShownSteps;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The lines of a run's transcript: one for each step that is shown, and after it one for each
 * finding. A line is made when it is asked for, so that a long run costs no more than a short one.
 * Immutable.
 */
final class TranscriptRows extends AbstractList<TranscriptRow> implements RandomAccess {
  private final Trace trace;
  private final ShownSteps shown;
  private final RowIndex rows;

  TranscriptRows(Trace trace, ShownSteps shown) {
    this.trace = trace;
    this.shown = shown;
    List<RowIndex.Extra> extras =
        trace.stepsWithFindings().stream()
            .filter(shown::shown)
            .map(s -> new RowIndex.Extra(s, trace.steps().get(s).findings().size()))
            .toList();
    rows = new RowIndex(shown, extras);
  }

  @Override
  public int size() {
    return rows.count();
  }

  @Override
  public TranscriptRow get(int row) {
    if (row < 0 || row >= size()) {
      throw new IndexOutOfBoundsException("line " + row + " of " + size());
    }
    RowIndex.Row at = rows.at(row);
    Step step = trace.steps().get(at.step());
    boolean failure = at.line() >= 0 && step.findings().get(at.line()).failure();
    String fold = at.line() >= 0 ? "" : shown.foldAt(at.step()).map(Fold::text).orElse("");
    return new TranscriptRow(step.number(), step.thread(), at.line(), failure, fold);
  }

  /** Where the line of a step is, or of the fold that it is in. */
  int indexOf(int step) {
    return rows.rowOf(step);
  }
}
