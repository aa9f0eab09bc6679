package heddle.engine.explore.reduction;

import java.util.ArrayList;
import java.util.List;

/**
 * A state on the current path: what is done from it, what is still to be tried, and what need not.
 */
final class Choice {
  /** What the chosen thread is about to do. */
  final Op chosen;

  /** Operations whose exploration from here would repeat what has been seen already. */
  final List<Op> asleep;

  /** What else is to be tried from here. */
  final WakeupTree alternatives;

  Choice(Op chosen, List<Op> asleep, WakeupTree alternatives) {
    this.chosen = chosen;
    this.asleep = asleep;
    this.alternatives = alternatives;
  }

  /** Whether the sequence leads to nothing but what has been seen already. */
  boolean covers(List<Op> sequence) {
    return asleep.stream().anyMatch(o -> WakeupTree.without(sequence, o) != null);
  }

  /** What is asleep after an operation has been done from here: what is independent of it. */
  List<Op> asleepAfter(Op done) {
    List<Op> still = new ArrayList<>(asleep.size());
    for (Op o : asleep) {
      if (!o.dependsOn(done)) {
        still.add(o);
      }
    }
    return still;
  }

  /** The chosen operation has been explored. */
  List<Op> asleepWithChosen() {
    List<Op> more = new ArrayList<>(asleep);
    more.add(chosen);
    return more;
  }
}
