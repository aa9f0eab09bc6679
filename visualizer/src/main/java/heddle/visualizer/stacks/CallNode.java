package heddle.visualizer.stacks;

import java.util.ArrayList;
import java.util.List;

/** A call of the run: what was called with what, which steps it took, and what it called. */
final class CallNode {
  private final String call;
  private final int thread;
  private final int first;
  private final List<CallNode> callees = new ArrayList<>();
  private int last;
  private String outcome = "";

  CallNode(String call, int thread, int first) {
    this.call = call;
    this.thread = thread;
    this.first = first;
    last = first;
  }

  /** It has another step. */
  void goesOnTo(int step) {
    last = step;
  }

  /** It comes to this: {@code → A#1}, or an exception. */
  void comesTo(String result) {
    outcome = result;
  }

  /** Whether it is known what it comes to. */
  boolean told() {
    return !outcome.isEmpty();
  }

  /** The thread. */
  int thread() {
    return thread;
  }

  /** Its first step. */
  int first() {
    return first;
  }

  /** What it called, in order; to be added to. */
  List<CallNode> callees() {
    return callees;
  }

  /** The call, its result and its steps. */
  String text() {
    String steps = first == last ? "step " + first : "steps " + first + " to " + last;
    return call + (outcome.isEmpty() ? "" : " " + outcome) + "  ·  " + steps;
  }
}
