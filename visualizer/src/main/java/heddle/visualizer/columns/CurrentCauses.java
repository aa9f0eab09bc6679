package heddle.visualizer.columns;

import heddle.model.trace.Trace;
import heddle.visualizer.causal.Arrow;
import heddle.visualizer.causal.CausalOrder;
import heddle.visualizer.session.ShownCauses;
import heddle.visualizer.session.ShownCauses.Cone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the current step depends on and what depends on it. Very long runs are left alone. */
final class CurrentCauses {
  private static final int LONGEST = 20_000;

  private CausalOrder order;
  private Trace coned;
  private int conedStep;
  private Cone conedAs = Cone.NONE;
  private BitSet cone = new BitSet();

  /** The arrows to be drawn that begin or end at a step. */
  List<Arrow> arrows(Trace trace, int step, ShownCauses shown) {
    if (!known(trace)) {
      return List.of();
    }
    List<Arrow> arrows = new ArrayList<>(order.into(step));
    arrows.addAll(order.outOf(step));
    arrows.removeIf(a -> !shown.kinds().contains(a.kind()));
    return arrows;
  }

  /** The steps to be marked. */
  BitSet cone(Trace trace, int step, Cone wanted) {
    if (wanted == Cone.NONE || !known(trace)) {
      return new BitSet();
    }
    if (coned != trace || conedStep != step || conedAs != wanted) {
      coned = trace;
      conedStep = step;
      conedAs = wanted;
      cone = wanted == Cone.PAST ? order.past(step) : order.future(step);
    }
    return cone;
  }

  /** How the steps stand to this one, in words; empty if nothing is marked. */
  String summary(Trace trace, int step, Cone wanted) {
    if (wanted == Cone.NONE || step == 0 || !known(trace)) {
      return "";
    }
    int before = order.past(step).cardinality();
    int after = order.future(step).cardinality();
    int steps = (int) trace.steps().stream().filter(s -> s.thread() > 0).count();
    return "%d led to this step, %d follow from it, %d could have come in any order with it"
        .formatted(before, after, Math.max(0, steps - 1 - before - after));
  }

  private boolean known(Trace trace) {
    if (trace.last() > LONGEST) {
      return false;
    }
    if (order == null || order.trace() != trace) {
      if (order != null && order.goesOnTo(trace)) {
        order.extend(trace);
      } else {
        order = CausalOrder.of(trace);
      }
    }
    return true;
  }
}
