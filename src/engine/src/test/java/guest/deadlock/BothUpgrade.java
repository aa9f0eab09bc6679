package guest.deadlock;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantReadWriteLock;

@Expect(finds = "deadlock", why = "each waits for the other one to stop reading")
public class BothUpgrade {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private int x;

  public void one() {
    upgrade();
  }

  public void two() {
    upgrade();
  }

  private void upgrade() {
    lock.readLock().lock();
    lock.writeLock().lock();
    x++;
    lock.writeLock().unlock();
    lock.readLock().unlock();
  }
}
