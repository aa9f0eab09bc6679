package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.StampedLock;

@Expect(reaches = "true", proved = true, why = "an optimistic read that is validated is never torn")
public class ValidatedRead {
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
    int seenX = x;
    int seenY = y;
    return !lock.validate(stamp) || seenX == seenY;
  }
}
