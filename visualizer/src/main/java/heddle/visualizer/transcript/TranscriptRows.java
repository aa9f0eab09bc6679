package heddle.visualizer.transcript;

import heddle.model.finding.Finding;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/** The lines of a run's transcript: one for each step, and after it one for each finding. */
final class TranscriptRows {
  private TranscriptRows() {}

  /** The lines of the steps from one on. */
  static List<TranscriptRow> from(Trace trace, int first) {
    List<TranscriptRow> rows = new ArrayList<>();
    for (Step step : trace.steps().subList(first, trace.last() + 1)) {
      rows.add(new TranscriptRow(step.number(), step.thread(), -1, false));
      List<Finding> findings = step.findings();
      for (int i = 0; i < findings.size(); i++) {
        rows.add(new TranscriptRow(step.number(), step.thread(), i, findings.get(i).failure()));
      }
    }
    return rows;
  }

  /** Where the line of a step is among the lines of all steps. */
  static int indexOf(List<TranscriptRow> rows, int step) {
    int low = 0;
    int high = rows.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle).step() < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
