package heddle.model.reduction;

import java.util.Arrays;
import java.util.List;

/**
 * A wakeup tree (Abdulla, Aronis, Jonsson, Sagonas, "Source sets", JACM 2017, section 6): sequences
 * of operations that are to be tried from some state, none of which makes another one superfluous.
 * Kept in arrays, which cost less than lists where the library is rewritten.
 */
public final class WakeupTree {
  private static final WakeupTree[] NO_CHILDREN = {};

  private final Op op;
  private WakeupTree[] children = NO_CHILDREN;
  private int count;

  private WakeupTree(Op op) {
    this.op = op;
  }

  /** A tree with nothing to try. */
  public static WakeupTree empty() {
    return new WakeupTree(null);
  }

  /** A tree that begins with this step, if it is not null, and goes on with these. */
  public static WakeupTree of(Op op, List<WakeupTree> children) {
    WakeupTree tree = new WakeupTree(op);
    children.forEach(tree::add);
    return tree;
  }

  /** What this part of a tree begins with, or null for a whole one. */
  public Op op() {
    return op;
  }

  /** What to try, in this order. */
  public List<WakeupTree> children() {
    return List.of(Arrays.copyOf(children, count));
  }

  /** Whether there is nothing to try. */
  public boolean isEmpty() {
    return count == 0;
  }

  /** What to try first. */
  public Op first() {
    return children[0].op;
  }

  /** The tree below the first child, which is no longer part of this one. */
  public WakeupTree takeFirst() {
    WakeupTree first = children[0];
    System.arraycopy(children, 1, children, 0, --count);
    children[count] = null;
    return first;
  }

  /**
   * Adds a sequence unless one that is there already covers it.
   *
   * @return whether it was added
   */
  public boolean insert(Op[] sequence) {
    WakeupTree at = this;
    Op[] rest = sequence;
    while (rest.length > 0) {
      WakeupTree next = null;
      for (int i = 0; i < at.count; i++) {
        Op[] less = without(rest, at.children[i].op);
        if (less != null) {
          next = at.children[i];
          rest = less;
          break;
        }
      }
      if (next == null) {
        at.grow(rest);
        return true;
      } else if (next.isEmpty()) {
        return false; // All that can follow will be tried from there.
      }
      at = next;
    }
    return false;
  }

  private void add(WakeupTree child) {
    if (count == children.length) {
      children = Arrays.copyOf(children, count == 0 ? 2 : count * 2);
    }
    children[count++] = child;
  }

  private void grow(Op[] sequence) {
    WakeupTree end = this;
    for (Op o : sequence) {
      WakeupTree next = new WakeupTree(o);
      end.add(next);
      end = next;
    }
  }

  /**
   * The sequence after this operation, if the operation can come first in it; null if it cannot.
   * One that is not part of the sequence can, if it is independent of all of it. Where the sequence
   * does not say what is answered, nothing out of the ordinary is, which is answer 0, unless the
   * thread does nothing more in it: then any answer will do.
   */
  public static Op[] without(Op[] sequence, Op first) {
    for (int i = 0; i < sequence.length; i++) {
      Op o = sequence[i];
      if (o.thread == first.thread) {
        if (o.answer == first.answer) {
          return withoutElement(sequence, i);
        } else if (o.answer == 0 && !first.isAnswer()) {
          return without(withoutElement(sequence, i), first);
        }
        return first.answer == 0 && !o.isAnswer() ? sequence : null;
      }
      if (o.dependsOn(first)) {
        return null;
      }
    }
    return sequence;
  }

  private static Op[] withoutElement(Op[] sequence, int i) {
    if (sequence.length == 1) {
      return Op.NONE;
    }
    Op[] rest = new Op[sequence.length - 1];
    System.arraycopy(sequence, 0, rest, 0, i);
    System.arraycopy(sequence, i + 1, rest, i, rest.length - i);
    if (i > 0 && i < rest.length && rest[i].isAnswer() && rest[i].thread == sequence[i].thread) {
      Op answer = rest[i]; // It is asked for as soon as the step is made.
      System.arraycopy(rest, 0, rest, 1, i);
      rest[0] = answer;
    }
    return rest;
  }
}
