package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

@Expect(finds = "deadlock", why = "a signal is not kept for who comes later")
public class SignalBeforeAwait {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  public void one() throws InterruptedException {
    lock.lock();
    changed.await();
    lock.unlock();
  }

  public void two() {
    lock.lock();
    changed.signal();
    lock.unlock();
  }
}
