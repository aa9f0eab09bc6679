package heddle.visualizer.session;

import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that one thread takes without a switch.
 *
 * @param thread the thread, or 0 for the final calls
 * @param first its first step
 * @param last its last step
 */
public record Segment(int thread, int first, int last) {
  /** The segments of a run, in order, without the preparation. */
  public static List<Segment> of(Trace trace) {
    List<Segment> segments = new ArrayList<>();
    int first = 1;
    for (int i = 1; i <= trace.last(); i++) {
      Step step = trace.steps().get(i);
      if (i == trace.last() || trace.steps().get(i + 1).thread() != step.thread()) {
        segments.add(new Segment(step.thread(), first, i));
        first = i + 1;
      }
    }
    return segments;
  }

  /** Those of its steps that are not before this one. */
  public Segment from(int step) {
    return new Segment(thread, Math.max(first, step), last);
  }

  /** Whether this step is one of them. */
  public boolean contains(int step) {
    return first <= step && step <= last;
  }
}
