package heddle.engine.mutants.subjects;

import algorithms.sync.CountingSemaphore;
import java.util.concurrent.TimeUnit;

/** One permit that is tried for, at once and with so much patience that the time is never over. */
public final class SemaphoreInUse {
  private final CountingSemaphore permits = new CountingSemaphore(1);
  private int inside;

  /** Goes in if there is a permit. */
  public boolean enterAtOnce() {
    return permits.tryAcquire() && leave();
  }

  /** Waits for a permit. */
  public boolean enter() throws InterruptedException {
    return permits.tryAcquire(2, TimeUnit.HOURS) && leave();
  }

  /** How many permits there are. */
  public int available() {
    return permits.available();
  }

  private boolean leave() {
    inside++;
    boolean alone = inside == 1;
    inside--;
    permits.release();
    if (!alone) {
      throw new IllegalStateException("two are in with one permit");
    }
    return true;
  }
}
