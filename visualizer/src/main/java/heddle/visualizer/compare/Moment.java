package heddle.visualizer.compare;

import heddle.model.trace.Trace;
import heddle.visualizer.values.Snapshot;

/**
 * A moment of a run that another can be held against.
 *
 * @param run what the run is called
 * @param trace the run
 * @param step the step after which it is
 * @param values what stands where then
 */
record Moment(String run, Trace trace, int step, Snapshot values) {
  /** "step 5 of Run 1". */
  String words() {
    return "step " + step + " of " + run;
  }
}
