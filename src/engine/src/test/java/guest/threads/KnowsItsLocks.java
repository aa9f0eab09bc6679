package guest.threads;

import heddle.engine.suite.Expect;

@Expect(
    reaches = {"true, false"},
    proved = true,
    why = "a thread knows which monitors it holds")
public class KnowsItsLocks {
  private final Object lock = new Object();

  public boolean one() {
    synchronized (lock) {
      return Thread.holdsLock(lock);
    }
  }

  public boolean two() {
    return Thread.holdsLock(lock);
  }
}
