package guest.linearizability;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    reaches = {"1, 2", "2, 1"},
    keys = "\"specification\": \"itself\"",
    executions = 2_000,
    why = "a lock of the library, in the run and in its specification")
public class LocksItself {
  private final ReentrantLock lock = new ReentrantLock();
  private int x;

  public int one() {
    return next();
  }

  public int two() {
    return next();
  }

  private int next() {
    lock.lock();
    try {
      return ++x;
    } finally {
      lock.unlock();
    }
  }
}
