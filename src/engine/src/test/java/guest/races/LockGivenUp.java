package guest.races;

import heddle.engine.suite.Expect;
import java.util.concurrent.locks.ReentrantLock;

@Expect(
    finds = "data-race",
    keys = "\"checks\": [\"data-race\"]",
    why = "what is done after unlock is not ordered")
public class LockGivenUp {
  private final ReentrantLock lock = new ReentrantLock();
  private int x;

  public void one() {
    lock.lock();
    lock.unlock();
    x++;
  }

  public void two() {
    lock.lock();
    x++;
    lock.unlock();
  }
}
