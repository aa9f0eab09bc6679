package guest.concurrent;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = {"1", "2"},
    why = "who awaits a condition for a time finds it true, or the time over")
public class ConditionInTime {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean set;

  public int one() throws InterruptedException {
    lock.lock();
    try {
      long left = 1_000;
      while (!set && left > 0) {
        left = changed.awaitNanos(left);
      }
      return set ? 1 : 2;
    } finally {
      lock.unlock();
    }
  }

  public void two() {
    lock.lock();
    set = true;
    changed.signal();
    lock.unlock();
  }
}
