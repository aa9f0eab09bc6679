package heddle.visualizer.history;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.StackFrame;
import heddle.model.trace.StackFrame.Local;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.Value;
import java.util.List;

/** Since when the local variables of threads have had their values. */
public final class Locals {
  private Locals() {}

  /**
   * The step at which a local variable took the value that it has. A variable that is assigned the
   * value that it already had takes it anew if its thread had read that value from memory again.
   *
   * @param trace the run
   * @param step the step in question
   * @param state the thread after that step
   * @param frame which of its frames, 0 the innermost
   * @param local the variable
   */
  public static int takenAt(Trace trace, int step, ThreadState state, int frame, Local local) {
    int depth = state.frames().size() - frame;
    String method = state.frames().get(frame).position().method();
    int taken = step;
    int thread = state.thread();
    for (int i = trace.threadChangedAt(thread, step);
        i >= 0;
        i = trace.threadChangedAt(thread, i - 1)) {
      Step s = trace.steps().get(i);
      for (ThreadState t : s.threads()) {
        if (t.thread() == state.thread()) {
          if (!local.value().equals(valueIn(t, depth, method, local.name()))) {
            return taken;
          }
          taken = i;
        }
      }
      if (s.thread() == state.thread() && local.value().isReference() && reads(s, local.value())) {
        return i;
      }
    }
    return taken;
  }

  private static Value valueIn(ThreadState t, int depth, String method, String name) {
    List<StackFrame> frames = t.frames();
    int frame = frames.size() - depth;
    if (frame < 0 || !frames.get(frame).position().method().equals(method)) {
      return null;
    }
    return frames.get(frame).locals().stream()
        .filter(l -> l.name().equals(name))
        .map(Local::value)
        .findFirst()
        .orElse(null);
  }

  private static boolean reads(Step step, Value value) {
    Event e = step.event();
    return e != null && e.kind() == EventKind.READ && value.equals(e.after());
  }
}
