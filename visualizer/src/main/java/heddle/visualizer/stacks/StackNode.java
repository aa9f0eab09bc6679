package heddle.visualizer.stacks;

import heddle.model.trace.Position;
import heddle.model.trace.StackFrame;
import heddle.model.trace.ThreadState;
import heddle.model.trace.TraceState;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame in which threads stand, and the frames that they have called from there. Threads whose
 * outer frames are the same share them, as long as they stand on the same lines.
 *
 * @param place where they stand
 * @param threads which threads
 * @param locals their local variables here, {@code T1: top = A#1}
 * @param callees the frames called from here
 */
record StackNode(
    Position place, List<Integer> threads, List<String> locals, List<StackNode> callees) {

  /** The outermost frames of all threads after a step. */
  static List<StackNode> of(TraceState state) {
    List<StackNode> roots = new ArrayList<>();
    for (ThreadState thread : state.threads()) {
      List<StackNode> level = roots;
      for (StackFrame frame : thread.frames().reversed()) {
        StackNode node = shared(level, frame.position());
        node.threads().add(thread.thread());
        frame.locals().stream()
            .map(l -> thread.name() + ": " + l.name() + " = " + state.text(l.value()))
            .forEach(node.locals()::add);
        level = node.callees();
      }
    }
    return roots;
  }

  private static StackNode shared(List<StackNode> level, Position place) {
    for (StackNode node : level) {
      if (node.place().equals(place)) {
        return node;
      }
    }
    StackNode node = new StackNode(place, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    level.add(node);
    return node;
  }

  /** Where it is, in words. */
  String text() {
    return place.simpleClass()
        + "."
        + place.methodName()
        + (place.line() > 0 ? ", line " + place.line() : "");
  }
}
