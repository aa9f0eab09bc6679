package heddle.visualizer.locks;

import heddle.model.explain.Sentences;
import heddle.model.trace.LockState;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;
import heddle.model.trace.TraceState;
import heddle.visualizer.history.Delays;
import java.util.StringJoiner;

/** Locks and waiting threads as text to paste. */
final class LocksText {
  private final Trace trace;
  private final TraceState state;

  LocksText(Trace trace, TraceState state) {
    this.trace = trace;
    this.state = state;
  }

  /** A line for each lock, then one for each thread that waits. */
  String all() {
    StringJoiner lines = new StringJoiner("\n", "after step " + state.step() + "\n", "\n");
    for (LockState l : state.locks()) {
      lines.add(state.name(l.object()) + ": " + l.text(state::threadName));
    }
    for (ThreadState t : state.threads()) {
      if (Delays.held(t)) {
        lines.add(Sentences.blocked(trace, state.step(), t));
      }
    }
    return lines.toString();
  }
}
