package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = {"2"},
    keys = "\"checks\": [\"data-race\"]",
    why = "a lock orders all that is done while it is held")
public class OneLock {
  private final ReentrantLock lock = new ReentrantLock();
  private int x;

  public void one() {
    add();
  }

  public void two() {
    add();
  }

  private void add() {
    lock.lock();
    try {
      x++;
    } finally {
      lock.unlock();
    }
  }

  public int end() {
    return x;
  }
}
