package heddle.visualizer.transcript;

import java.util.List;
import javafx.collections.ObservableListBase;

/** The lines that the list shows; others can take their place. */
final class ShownRows extends ObservableListBase<TranscriptRow> {
  private List<TranscriptRow> rows = List.of();

  /** The lines of the run on display. */
  TranscriptRows rows() {
    return (TranscriptRows) rows;
  }

  /** Shows others. */
  void replace(List<TranscriptRow> others) {
    List<TranscriptRow> before = rows;
    rows = others;
    beginChange();
    nextReplace(0, rows.size(), before);
    endChange();
  }

  /** Shows these, which begin with those that are shown. */
  void extend(TranscriptRows longer) {
    int before = rows.size();
    rows = longer;
    beginChange();
    nextAdd(before, rows.size());
    endChange();
  }

  @Override
  public TranscriptRow get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }
}
