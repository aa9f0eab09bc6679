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
    for (int i = 0; i <= step; i++) {
      LockState change = changeOf(trace.steps().get(i), lock);
      if (change != null) {
        boolean held = change.owner() == thread;
        since = !held ? 0 : since > 0 ? since : i;
      }
    }
    return since;
  }

  private static LockState changeOf(Step step, int lock) {
    return step.locks().stream().filter(l -> l.object() == lock).findFirst().orElse(null);
  }
}
