package heddle.model.explain;

import heddle.model.trace.LockState;
import heddle.model.trace.Step;
import heddle.model.trace.Trace;

/** Who has held a lock since when. */
final class Holding {
  private Holding() {}

  /** The step at which this thread took the lock that it holds at a step; 0 if it does not. */
  static int since(Trace trace, int step, int lock, int thread) {
    if (lock == 0 || thread == 0) {
      return 0;
    }
    int since = 0;
    for (int i = trace.lockChangedAt(lock, step);
        i >= 0 && changeOf(trace.steps().get(i), lock).owner() == thread;
        i = trace.lockChangedAt(lock, i - 1)) {
      since = i;
    }
    return since;
  }

  private static LockState changeOf(Step step, int lock) {
    return step.locks().stream().filter(l -> l.object() == lock).findFirst().orElse(null);
  }
}
