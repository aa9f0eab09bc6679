package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantReadWriteLock;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "readers do not exclude each other: two that write race")
public class WritersUnderReadLock {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private int x;

  public void one() {
    lock.readLock().lock();
    x = 1;
    lock.readLock().unlock();
  }

  public void two() {
    lock.readLock().lock();
    x = 2;
    lock.readLock().unlock();
  }
}
