package heddle.visualizer.values;

import heddle.visualizer.session.Pins;
import java.util.ArrayList;
import java.util.List;

/** The pinned values before all others, under a heading of their own. */
final class PinnedRows {
  private static final int PINNED = -1;

  private PinnedRows() {}

  /** These rows, and before them once more those that are pinned. */
  static List<ValueRow> first(List<ValueRow> rows, Pins pins) {
    List<ValueRow> pinned =
        rows.stream().filter(r -> !r.isHeading() && pins.hasValue(r.name())).toList();
    if (pinned.isEmpty()) {
      return rows;
    }
    List<ValueRow> all = new ArrayList<>();
    all.add(ValueRow.heading(PINNED, "Pinned"));
    pinned.forEach(r -> all.add(r.pinned()));
    all.addAll(rows);
    return all;
  }
}
