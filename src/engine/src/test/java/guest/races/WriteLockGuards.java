package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantReadWriteLock;

@Expect(
    reaches = {"0", "1"},
    keys = "\"checks\": [\"data-race\"]",
    why = "writers exclude readers")
public class WriteLockGuards {
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private int x;

  public void one() {
    lock.writeLock().lock();
    x = 1;
    lock.writeLock().unlock();
  }

  public int two() {
    lock.readLock().lock();
    int seen = x;
    lock.readLock().unlock();
    return seen;
  }
}
