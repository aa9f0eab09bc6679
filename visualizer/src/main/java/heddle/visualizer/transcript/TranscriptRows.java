package heddle.visualizer.transcript;

import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * The lines of a run's transcript: one for each step, and after it one for each finding. A line is
 * made when it is asked for, so that a long run costs no more than a short one. Immutable.
 */
final class TranscriptRows extends AbstractList<TranscriptRow> implements RandomAccess {
  private final Trace trace;

  /** By finding, the step at which it shows. */
  private final List<Integer> findingSteps = new ArrayList<>();

  TranscriptRows(Trace trace) {
    this.trace = trace;
    for (int step : trace.stepsWithFindings()) {
      int findings = trace.steps().get(step).findings().size();
      for (int i = 0; i < findings; i++) {
        findingSteps.add(step);
      }
    }
  }

  @Override
  public int size() {
    return trace.last() + 1 + findingSteps.size();
  }

  @Override
  public TranscriptRow get(int row) {
    if (row < 0 || row >= size()) {
      throw new IndexOutOfBoundsException("line " + row + " of " + size());
    }
    int before = findingsBefore(row);
    int finding = before - 1;
    if (finding >= 0 && findingSteps.get(finding) + finding + 1 == row) {
      Step step = trace.steps().get(findingSteps.get(finding));
      int number = finding - findingSteps.indexOf(step.number());
      return new TranscriptRow(
          step.number(), step.thread(), number, step.findings().get(number).failure());
    }
    Step step = trace.steps().get(row - before);
    return new TranscriptRow(step.number(), step.thread(), -1, false);
  }

  /** How many lines of findings there are up to and with a line. */
  private int findingsBefore(int row) {
    int low = 0;
    int high = findingSteps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (findingSteps.get(middle) + middle + 1 <= row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the line of a step is. */
  int indexOf(int step) {
    int low = 0;
    int high = findingSteps.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (findingSteps.get(middle) < step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return step + low;
  }
}
