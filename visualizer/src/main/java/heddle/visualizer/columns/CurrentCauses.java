package heddle.visualizer.columns;

import heddle.model.trace.Trace;
import heddle.visualizer.causal.Arrow;
import heddle.visualizer.causal.CausalOrder;
import heddle.visualizer.causal.CausalSource;
import heddle.visualizer.causal.Detours;
import heddle.visualizer.causal.Overwrites;
import heddle.visualizer.history.History;
import heddle.visualizer.session.ShownCauses;
import heddle.visualizer.session.ShownCauses.Cone;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What the current step depends on and what depends on it. Very long runs are left alone. */
final class CurrentCauses {
  private static final int LONGEST = 100_000;

  private final CausalSource source;
  private CausalOrder order;
  private Trace coned;
  private int conedStep;
  private Cone conedAs = Cone.NONE;
  private BitSet cone = new BitSet();
  private Trace counted;
  private int countedStep;
  private String count = "";

  /** Tells when there is more to be drawn than there was when it was asked for. */
  CurrentCauses(Runnable more) {
    source = new CausalSource(more);
  }

  /**
   * The arrows to be drawn that begin or end at a step: those that tell where a value came from,
   * and of those that tell an order the ones that do not follow from others.
   *
   * @param listed whether a step is listed; arrows are led past those that are not
   */
  List<Arrow> arrows(History history, int step, ShownCauses shown, IntPredicate listed) {
    List<Arrow> arrows = new ArrayList<>();
    if (known(history.trace())) {
      List<Arrow> touching = new ArrayList<>(order.needed(step));
      touching.addAll(order.neededOutOf(step));
      arrows.addAll(new Detours(order, listed).of(step, touching, history.facts()::thread));
    }
    if (shown.kinds().contains(Arrow.Kind.OVERWRITES)) {
      Overwrites.at(history, step).stream()
          .filter(a -> listed.test(a.from()) && listed.test(a.to()))
          .forEach(arrows::add);
    }
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
  String summary(History history, int step, Cone wanted) {
    Trace trace = history.trace();
    if (wanted == Cone.NONE || step == 0) {
      return "";
    }
    if (trace.last() > LONGEST) {
      return String.format(
          Locale.ROOT, "What led to a step is marked in runs of up to %,d steps", LONGEST);
    }
    if (!known(trace)) {
      return "Working out what depends on what …";
    }
    if (counted != trace || countedStep != step) {
      counted = trace;
      countedStep = step;
      count = count(history, step);
    }
    return count;
  }

  private String count(History history, int step) {
    int before = order.past(step).cardinality();
    int after = order.future(step).cardinality();
    int steps =
        (int)
            IntStream.rangeClosed(0, history.trace().last())
                .filter(s -> history.facts().thread(s) > 0)
                .count();
    return "%d led to this step, %d follow from it, %d could have come in any order with it"
        .formatted(before, after, Math.max(0, steps - 1 - before - after));
  }

  private boolean known(Trace trace) {
    order = trace.last() > LONGEST ? null : source.of(trace);
    return order != null;
  }
}
