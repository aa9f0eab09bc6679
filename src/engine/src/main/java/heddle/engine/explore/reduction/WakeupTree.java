package heddle.engine.explore.reduction;

import java.util.ArrayList;
import java.util.List;

/**
 * A wakeup tree (Abdulla, Aronis, Jonsson, Sagonas, "Source sets", JACM 2017, section 6): sequences
 * of operations that are to be tried from some state, none of which makes another one superfluous.
 */
final class WakeupTree {
  private final Op op;
  private final List<WakeupTree> children = new ArrayList<>(2);

  private WakeupTree(Op op) {
    this.op = op;
  }

  /** A tree with nothing to try. */
  static WakeupTree empty() {
    return new WakeupTree(null);
  }

  boolean isEmpty() {
    return children.isEmpty();
  }

  /** The thread to try first. */
  int firstThread() {
    return children.getFirst().op.thread();
  }

  /** What to try first. */
  Op firstOp() {
    return children.getFirst().op;
  }

  /** The tree below the first child, which is no longer part of this one. */
  WakeupTree takeFirst() {
    return children.removeFirst();
  }

  /** Adds a sequence unless one that is there already covers it. */
  void insert(List<Op> sequence) {
    if (sequence.isEmpty()) {
      return;
    }
    for (WakeupTree child : children) {
      List<Op> rest = without(sequence, child.op);
      if (rest != null) {
        if (!child.isEmpty()) {
          child.insert(rest);
        }
        return;
      }
    }
    WakeupTree end = this;
    for (Op o : sequence) {
      WakeupTree next = new WakeupTree(o);
      end.children.add(next);
      end = next;
    }
  }

  /**
   * The sequence after this operation, if the operation can come first in it; null if it cannot.
   * One that is not part of the sequence can, if it is independent of all of it.
   */
  static List<Op> without(List<Op> sequence, Op first) {
    for (int i = 0; i < sequence.size(); i++) {
      Op o = sequence.get(i);
      if (o.thread() == first.thread()) {
        List<Op> rest = new ArrayList<>(sequence);
        rest.remove(i);
        return rest;
      }
      if (o.dependsOn(first)) {
        return null;
      }
    }
    return sequence;
  }
}
