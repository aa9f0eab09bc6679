package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.StampedLock;

@Expect(
    reaches = {"true", "false"},
    proved = true,
    why = "an optimistic read that is not validated may see half of it")
public class UnvalidatedRead {
  private final StampedLock lock = new StampedLock();
  private int x;
  private int y;

  public void one() {
    long stamp = lock.writeLock();
    x = 1;
    y = 1;
    lock.unlockWrite(stamp);
  }

  public boolean two() {
    long stamp = lock.tryOptimisticRead();
    return stamp == 0 || x == y;
  }
}
