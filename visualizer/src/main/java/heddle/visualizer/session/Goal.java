package heddle.visualizer.session;

import heddle.model.trace.Event;
import heddle.model.trace.EventKind;
import heddle.model.trace.Step;
import heddle.model.trace.ThreadState;
import heddle.model.trace.Trace;

/** How far a thread is to run on its own. */
public enum Goal {
  /** One step. */
  STEP {
    @Override
    public boolean reachedBy(Step step, int thread) {
      return true;
    }
  },
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
  },
  /** Until it stands before something that may matter to other threads. */
  SHARED {
    @Override
    boolean reachedBy(Step step, int thread) {
      return BLOCKED.reachedBy(step, thread);
    }

    @Override
    public boolean reachedBy(Trace trace, int from, int at, int thread) {
      return reachedBy(trace.steps().get(at), thread) || SharedAccess.next(trace, at, thread);
    }
  },
  /**
   * Until it stands before another line of source, or again before what it did first on this one.
   */
  STATEMENT {
    @Override
    boolean reachedBy(Step step, int thread) {
      return OPERATION.reachedBy(step, thread);
    }

    @Override
    public boolean reachedBy(Trace trace, int from, int at, int thread) {
      Event first = trace.steps().get(from + 1).event();
      ThreadState standing = trace.stateAt(at).thread(thread);
      Event next = standing == null ? null : standing.next();
      return reachedBy(trace.steps().get(at), thread)
          || first == null
          || next == null
          || first.position() == null
          || !first.position().equals(next.position())
          || first.kind() == next.kind() && first.location().equals(next.location());
    }
  };

  /** Whether a recorded step of the thread ends such a run, wherever that began. */
  abstract boolean reachedBy(Step step, int thread);

  /** Whether a run of the thread that began after one step of a trace ends with another. */
  public boolean reachedBy(Trace trace, int from, int at, int thread) {
    return reachedBy(trace.steps().get(at), thread);
  }
}
