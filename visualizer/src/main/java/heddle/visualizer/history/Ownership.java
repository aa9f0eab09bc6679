package heddle.visualizer.history;

import heddle.model.trace.LockState;
import heddle.model.trace.Trace;

/** Since when locks have had their owners. */
public final class Ownership {
  private Ownership() {}

  /** The step at which a lock came to have the owner, or none, that it has after a step. */
  public static int since(Trace trace, int step, int lock) {
    int since = 0;
    int owner = -1;
    for (int i = trace.lockChangedAt(lock, step); i >= 0; i = trace.lockChangedAt(lock, i - 1)) {
      for (LockState l : trace.steps().get(i).locks()) {
        if (l.object() == lock) {
          if (owner >= 0 && l.owner() != owner) {
            return since;
          }
          owner = l.owner();
          since = i;
        }
      }
    }
    return since;
  }
}
