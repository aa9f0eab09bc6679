package heddle.visualizer.causal;

import heddle.visualizer.causal.Arrow.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The arrows of a step where some steps are not listed: one that begins or ends at such a step is
 * led on to the nearest ones behind it that are, so that what was left out hides no cause.
 */
public final class Detours {
  /** So many steps that are not listed are gone through. */
  private static final int MOST = 2_000;

  private final CausalOrder order;
  private final IntPredicate listed;

  /**
   * Leads arrows of this order to steps that are listed.
   *
   * @param order what depends on what
   * @param listed whether a step is
   */
  public Detours(CausalOrder order, IntPredicate listed) {
    this.order = order;
    this.listed = listed;
  }

  /**
   * Those of a step's arrows that can be drawn, and detours in place of the others. An arrow that
   * comes to no listed step at all is handed back as it is.
   */
  public List<Arrow> of(int step, List<Arrow> arrows, IntUnaryOperator thread) {
    List<Arrow> drawn = new ArrayList<>();
    for (Arrow a : arrows) {
      int end = a.from() == step ? a.to() : a.from();
      if (listed.test(end)) {
        drawn.add(a);
        continue;
      }
      List<Integer> ends = nearest(end, a.to() == step);
      List<Arrow> led =
          ends.stream()
              .filter(e -> thread.applyAsInt(e) != thread.applyAsInt(step))
              .map(e -> a.to() == step ? hidden(e, step) : hidden(step, e))
              .toList();
      led.stream().filter(l -> !drawn.contains(l)).forEach(drawn::add);
      if (ends.isEmpty()) {
        drawn.add(a);
      }
    }
    return drawn;
  }

  private static Arrow hidden(int from, int to) {
    return new Arrow(from, to, Kind.HIDDEN);
  }

  /** The listed steps that a step which is not comes from, or leads to, by way of no other. */
  private List<Integer> nearest(int start, boolean back) {
    List<Integer> found = new ArrayList<>();
    BitSet seen = new BitSet();
    List<Integer> open = new ArrayList<>(List.of(start));
    for (int i = 0; i < open.size() && i < MOST; i++) {
      for (int next : back ? before(open.get(i)) : after(open.get(i))) {
        if (next >= 0 && !seen.get(next)) {
          seen.set(next);
          (listed.test(next) ? found : open).add(next);
        }
      }
    }
    return found;
  }

  private List<Integer> before(int step) {
    List<Integer> steps = new ArrayList<>(List.of(order.previous(step)));
    order.into(step).forEach(a -> steps.add(a.from()));
    return steps;
  }

  private List<Integer> after(int step) {
    List<Integer> steps = new ArrayList<>(List.of(order.next(step)));
    order.outOf(step).forEach(a -> steps.add(a.to()));
    return steps;
  }
}
