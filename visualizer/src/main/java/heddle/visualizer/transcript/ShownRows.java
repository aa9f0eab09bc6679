package heddle.visualizer.transcript;

import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * The lines that the list shows; others can take their place. A list takes time for each line that
 * it has, seen or not, so of a very long run it has but some round the place that is looked at.
 */
final class ShownRows extends ObservableListBase<TranscriptRow> {
  /** The lines that a list has of a very long run. */
  static final int WINDOW = 1_000;

  private final int most;
  private List<TranscriptRow> all = List.of();
  private int from;
  private int to;

  /** Has all lines of runs that have no more than so many. */
  ShownRows(int most) {
    this.most = most;
  }

  /** All lines, those too that the list has not. */
  List<TranscriptRow> all() {
    return all;
  }

  /** The lines of the run on display. */
  TranscriptRows rows() {
    return (TranscriptRows) all;
  }

  /** How many lines of the run stand before those that the list has. */
  int from() {
    return from;
  }

  /** How many lines of the run stand behind those that the list has. */
  int behind() {
    return all.size() - to;
  }

  /** Whether the list has but some lines of the run. */
  boolean partial() {
    return all.size() > most;
  }

  /** Shows others, round this line of them if there are many. */
  void replace(List<TranscriptRow> others, int round) {
    List<TranscriptRow> before = all.subList(from, to);
    all = others;
    place(round);
    beginChange();
    nextReplace(0, size(), before);
    endChange();
  }

  /** Shows these, which begin with those that are shown. */
  void extend(TranscriptRows longer) {
    boolean stays = !partial() && longer.size() <= most;
    if (!stays) {
      replace(longer, (from + to) / 2);
      return;
    }
    int before = all.size();
    all = longer;
    to = longer.size();
    beginChange();
    nextAdd(before, to);
    endChange();
  }

  /** Sees to it that the list has this line, and some before and behind it. */
  void include(int row) {
    int margin = WINDOW / 10;
    boolean inside = row - margin >= from && row + margin < to;
    if (partial() && !inside && from != first(row)) {
      replace(all, row);
    }
  }

  private void place(int round) {
    from = partial() ? first(round) : 0;
    to = partial() ? from + WINDOW : all.size();
  }

  private int first(int round) {
    return Math.clamp(round - WINDOW / 2, 0, all.size() - WINDOW);
  }

  @Override
  public TranscriptRow get(int index) {
    if (index < 0 || index >= size()) {
      throw new IndexOutOfBoundsException("line " + index + " of " + size());
    }
    return all.get(from + index);
  }

  @Override
  public int size() {
    return to - from;
  }
}
