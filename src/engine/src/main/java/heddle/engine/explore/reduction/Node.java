package heddle.engine.explore.reduction;

import heddle.model.reduction.Op;
import heddle.model.reduction.Turn;
import heddle.model.reduction.WakeupTree;

/**
 * A state on the current path: what is done from it, what is still to be tried, and what need not.
 */
final class Node {
  /** What has been chosen here. */
  Op chosen;

  /** Steps whose exploration from here would repeat what has been seen already. */
  Op[] asleep;

  /** What else is to be tried from here. */
  WakeupTree alternatives;

  /** How many answers there are to a question; 0 if this is a choice of threads. */
  final int answers;

  /** Which answers have been tried, the one that is chosen included. */
  private long answered;

  private Node(Op chosen, Op[] asleep, WakeupTree alternatives, int answers) {
    this.chosen = chosen;
    this.asleep = asleep;
    this.alternatives = alternatives;
    this.answers = answers;
  }

  /** A choice of a thread. */
  static Node ofThread(Op chosen, Op[] asleep, WakeupTree alternatives) {
    return new Node(chosen, asleep, alternatives, 0);
  }

  /**
   * A question.
   *
   * @param free whether all answers are to be tried; otherwise those of a plan are, since the
   *     others are tried, and races with them seen, where the plan comes from
   */
  static Node ofQuestion(Op answer, int answers, boolean free, WakeupTree alternatives) {
    Node node = new Node(answer, Op.NONE, alternatives, answers);
    node.answered = free ? 1L << answer.answer : -1;
    return node;
  }

  /** It as another process can take it up. */
  Turn turn() {
    return new Turn(chosen, asleep, alternatives, answers, answered);
  }

  /** One that another process was at. */
  static Node of(Turn turn) {
    Node node = new Node(turn.chosen(), turn.asleep(), turn.alternatives(), turn.answers());
    node.answered = turn.answered();
    return node;
  }

  /** Whether there is anything to try besides what is chosen. */
  boolean branches() {
    boolean answersLeft = answers > 0 && answered != -1 && Long.bitCount(answered) < answers;
    return answersLeft || !alternatives.isEmpty();
  }

  /** Whether the sequence leads to nothing but what has been seen already. */
  boolean covers(Op[] sequence) {
    for (Op o : asleep) {
      if (WakeupTree.without(sequence, o) != null) {
        return true;
      }
    }
    return false;
  }

  /** What is asleep after the chosen step: what is independent of it. */
  Op[] asleepAfter() {
    int n = 0;
    for (Op o : asleep) {
      n += o.dependsOn(chosen) ? 0 : 1;
    }
    if (n == asleep.length) {
      return asleep;
    }
    Op[] still = n == 0 ? Op.NONE : new Op[n];
    n = 0;
    for (Op o : asleep) {
      if (!o.dependsOn(chosen)) {
        still[n++] = o;
      }
    }
    return still;
  }

  /**
   * What has been chosen is explored: chooses the next thing to try.
   *
   * @return what is to follow it, or null if there is nothing to try
   */
  WakeupTree advance() {
    return answers > 0 ? nextAnswer() : nextThread();
  }

  private WakeupTree nextThread() {
    if (alternatives.isEmpty()) {
      return null;
    }
    Op[] more = new Op[asleep.length + 1];
    System.arraycopy(asleep, 0, more, 0, asleep.length);
    more[asleep.length] = chosen;
    asleep = more;
    chosen = alternatives.first();
    return alternatives.takeFirst();
  }

  /** What has been chosen cannot be done: chooses the next thing to try, as {@link #advance}. */
  WakeupTree drop() {
    if (alternatives.isEmpty()) {
      return null;
    }
    chosen = alternatives.first();
    return alternatives.takeFirst();
  }

  private WakeupTree nextAnswer() {
    if (answered == -1) {
      return drop();
    }
    for (int a = 0; a < answers; a++) {
      if ((answered & 1L << a) == 0) {
        answered |= 1L << a;
        chosen = Op.answer(chosen.thread, a);
        return WakeupTree.empty();
      }
    }
    return null;
  }
}
