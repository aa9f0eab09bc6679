package heddle.model.reduction;

import java.util.Arrays;

/**
 * A step of a thread, or the answer to a question that is asked during a step, as the reduction
 * sees it: what it touches, in numbers that mean the same in every execution. Immutable.
 *
 * <p>A step touches locations, some of them only to read: {@code location << 1}, plus 1 if it
 * changes what is there. A compare-and-set that loses reads.
 */
public final class Op {
  /** What touches nothing. */
  public static final int[] NOTHING = {};

  /** No operations. */
  public static final Op[] NONE = {};

  private static final int STEP = -1;

  /** Whose it is. */
  public final int thread;

  /** What it touches; must not be changed. */
  public final int[] touches;

  /** The answer, from 0, or -1 for a step. */
  public final int answer;

  /** Whether it ends the execution, so that it cannot be exchanged with anything. */
  public final boolean last;

  private Op(int thread, int answer, boolean last, int[] touches) {
    this.thread = thread;
    this.answer = answer;
    this.last = last;
    this.touches = touches;
  }

  /** A step that touches these. */
  public static Op step(int thread, int... touches) {
    return new Op(thread, STEP, false, touches);
  }

  /** A step after which the execution is over. */
  public static Op last(int thread, int... touches) {
    return new Op(thread, STEP, true, touches);
  }

  /** An answer that a thread is given. */
  public static Op answer(int thread, int answer) {
    return new Op(thread, answer, false, NOTHING);
  }

  /** Whether it is no step. */
  public boolean isAnswer() {
    return answer != STEP;
  }

  /** Whether it is the same step, as far as can be seen. */
  public boolean equalTo(Op other) {
    return thread == other.thread
        && answer == other.answer
        && last == other.last
        && Arrays.equals(touches, other.touches);
  }

  /** Whether exchanging the two can make a difference. */
  public boolean dependsOn(Op other) {
    return thread == other.thread || last || other.last || conflicts(touches, other.touches);
  }

  private static boolean conflicts(int[] a, int[] b) {
    for (int x : a) {
      for (int y : b) {
        if (x >> 1 == y >> 1 && ((x | y) & 1) != 0) {
          return true;
        }
      }
    }
    return false;
  }
}
