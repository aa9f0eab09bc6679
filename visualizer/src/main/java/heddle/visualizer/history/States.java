package heddle.visualizer.history;

import heddle.model.trace.HeapChange;
import heddle.model.trace.Incarnation;
import heddle.model.trace.ObjectInfo;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.List;

/**
 * States of a run that are asked for near each other, as the rows of a list are. The run is gone
 * through from its beginning once per {@value #BLOCK} steps asked for, not once per step.
 */
public final class States {
  private static final int BLOCK = 256;

  private final Trace trace;
  private Trace block;
  private int base = -1;

  /** The states of this run. */
  public States(Trace trace) {
    this.trace = trace;
  }

  /** The state after a step. */
  public TraceState at(int step) {
    int wanted = step / BLOCK * BLOCK;
    if (wanted != base) {
      base = wanted;
      List<Step> steps = new ArrayList<>();
      steps.add(condensed(trace.stateAt(base)));
      steps.addAll(trace.steps().subList(base + 1, Math.min(base + BLOCK, trace.last() + 1)));
      block = new Trace(trace.className(), steps, false);
    }
    return block.stateAt(step - base);
  }

  /** One step that brings about a whole state. */
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
