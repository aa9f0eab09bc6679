package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

@Expect(reaches = "", why = "who comes later sees that it has been said, and does not wait")
public class SignalAfterAll {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean said;

  public void one() throws InterruptedException {
    lock.lock();
    while (!said) {
      changed.await();
    }
    lock.unlock();
  }

  public void two() {
    lock.lock();
    said = true;
    changed.signal();
    lock.unlock();
  }
}
