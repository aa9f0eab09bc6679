package heddle.visualizer.session;

import heddle.model.trace.Position;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;

/**
 * Where runs stop, whichever thread comes there.
 *
 * @param path the source file; empty if any place will do
 * @param line the line from 1; a run stops when a thread stands before it
 * @param condition what must hold too, or {@code null}
 */
public record Breakpoint(String path, int line, Condition condition) implements Stop {
  /** A line of a source file. */
  public static Breakpoint line(String path, int line) {
    return new Breakpoint(path, line, null);
  }

  /** Wherever a field takes a value of which this holds. */
  public static Breakpoint when(Condition condition) {
    return new Breakpoint("", 0, condition);
  }

  @Override
  public boolean at(Trace trace, int step) {
    if (path.isEmpty()) {
      return condition.becomesTrue(trace, step);
    }
    Step taken = trace.steps().get(step);
    return standsBefore(taken)
        && (condition == null || condition.holds(trace, step, taken.thread()));
  }

  private boolean standsBefore(Step step) {
    for (ThreadState state : step.threads()) {
      Position next = state.next() == null ? null : state.next().position();
      if (state.thread() == step.thread()
          && next != null
          && next.line() == line
          && next.sourcePath().equals(path)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    String place = path.substring(path.lastIndexOf('/') + 1) + ", line " + line;
    String when = condition == null ? "" : "when " + condition;
    return path.isEmpty() ? when : place + (when.isEmpty() ? "" : ", " + when);
  }
}
