package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.StampedLock;

@Expect(finds = "deadlock", why = "who holds the read lock cannot have the write lock")
public class StampedLockIsNotReentrant {
  private final StampedLock lock = new StampedLock();

  public void one() {
    lock.readLock();
    lock.writeLock();
  }
}
