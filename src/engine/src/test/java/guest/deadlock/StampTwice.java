package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.StampedLock;

@Expect(finds = "deadlock", why = "this lock cannot be taken again by who has it")
public class StampTwice {
  private final StampedLock lock = new StampedLock();

  public void one() {
    long stamp = lock.readLock();
    lock.writeLock();
    lock.unlock(stamp);
  }
}
