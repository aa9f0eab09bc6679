package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = {"1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "await gives the lock back and takes it again")
public class ConditionHandsOver {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private int x;

  public void one() {
    lock.lock();
    x = 1;
    filled.signalAll();
    lock.unlock();
  }

  public int two() throws InterruptedException {
    lock.lock();
    while (x == 0) {
      filled.await();
    }
    int seen = x;
    lock.unlock();
    return seen;
  }
}
