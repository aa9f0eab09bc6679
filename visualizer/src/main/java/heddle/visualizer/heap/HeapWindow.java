package heddle.visualizer.heap;

import heddle.model.trace.HeapChange;
import heddle.model.trace.Incarnation;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps that one floor plan is made for: within them nothing moves that has not changed. A run
 * of some thousand steps is one window; in a longer one the plan is made anew from window to
 * window, so that its cost does not grow with the run.
 *
 * @param trace the run
 * @param first the first step; the state after it is given as a whole
 * @param last the last step
 */
record HeapWindow(Trace trace, int first, int last) {
  private static final int LENGTH = 2_048;

  /** The window of a run that a step lies in. */
  static HeapWindow of(Trace trace, int step) {
    int first = step / LENGTH * LENGTH;
    return new HeapWindow(trace, first, Math.min(first + LENGTH - 1, trace.last()));
  }

  /** Whether it serves for this step of this run. */
  boolean contains(Trace run, int step) {
    return run == trace && first <= step && step <= last;
  }

  /** Whether another is of the same steps of the very same run; null is not. */
  boolean same(HeapWindow other) {
    return other != null && other.trace == trace && other.first == first && other.last == last;
  }

  /** Whether another window is this one, or this one and some steps behind it. */
  boolean goesOnTo(HeapWindow other) {
    return first == other.first && last <= other.last && trace.begins(other.trace);
  }

  /** Its steps, of which the first brings about all that there is after it. */
  List<Step> steps() {
    if (first == 0) {
      return trace.steps().subList(0, last + 1);
    }
    List<Step> steps = new ArrayList<>();
    steps.add(condensed(trace.stateAt(first)));
    steps.addAll(trace.steps().subList(first + 1, last + 1));
    return steps;
  }

  private static Step condensed(TraceState state) {
    List<HeapChange> heap = new ArrayList<>();
    List<Incarnation> incarnations = new ArrayList<>();
    state.fields(0).forEach((field, value) -> heap.add(new HeapChange(0, field, value)));
    for (ObjectInfo o : state.objects()) {
      state
          .fields(o.id())
          .forEach((field, value) -> heap.add(new HeapChange(o.id(), field, value)));
      incarnations.add(new Incarnation(o.id(), state.incarnation(o.id())));
    }
    return new Step(
        state.step(),
        0,
        List.of(),
        List.of(),
        List.copyOf(state.objects()),
        heap,
        incarnations,
        List.copyOf(state.locks()),
        List.copyOf(state.threads()),
        List.of(),
        "");
  }
}
