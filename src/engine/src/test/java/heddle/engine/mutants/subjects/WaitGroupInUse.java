package heddle.engine.mutants.subjects;

import algorithms.sync.WaitGroup;
import java.util.concurrent.TimeUnit;

/** A wait group that is waited for for so long that the time is never over, and not at all. */
public final class WaitGroupInUse {
  private final WaitGroup group = new WaitGroup(1);

  /** The work has ended. */
  public void done() {
    group.done();
  }

  /** Waits with much patience. */
  public boolean await() throws InterruptedException {
    return group.await(2, TimeUnit.HOURS);
  }

  /** Does not wait. */
  public boolean isDone() throws InterruptedException {
    return group.await(0, TimeUnit.HOURS);
  }
}
