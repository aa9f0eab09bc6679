package heddle.visualizer.session;

import heddle.model.trace.EventKind;
import heddle.model.trace.Step;

/** How far a thread is to run on its own. */
public enum Goal {
  /** Until it cannot go on. */
  BLOCKED {
    @Override
    public boolean reachedBy(Step step, int thread) {
      return step.threads().stream().anyMatch(t -> t.thread() == thread && !t.ready());
    }
  },
  /** Until the operation that it is in, or begins now, has ended. */
  OPERATION {
    @Override
    public boolean reachedBy(Step step, int thread) {
      return BLOCKED.reachedBy(step, thread)
          || step.events().stream()
              .anyMatch(
                  e ->
                      e.thread() == thread
                          && (e.kind() == EventKind.RETURN || e.kind() == EventKind.THROW));
    }
  };

  /** Whether a recorded step of the thread ends such a run. */
  public abstract boolean reachedBy(Step step, int thread);
}
